import type { SyntheticOddity } from '../../domain/config.ts';
import { type Draw, mix, scramble } from './draw.ts';
import type { Name, Nationality } from './nationalities.ts';
import { toName } from './nationalities.ts';
import { foreignFirstNames, foreignLastNames } from './words-world.ts';

const salts = { person: 1, repeat: 2, id: 3 } as const;
const repeatWindow = 20_000;
const driftPeriod = 60_000;
const foreignFirst = foreignFirstNames.map(toName);
const foreignLast = foreignLastNames.map(toName);
const halves = Array.from({ length: 65_536 }, (_, i) => i.toString(16).padStart(4, '0'));

/** What stays the same when a person comes again. */
export interface Person {
  readonly id: string;
  readonly isMale: boolean;
  readonly nationality: Nationality;
  readonly first: Name;
  readonly last: Name;
}

/**
 * The number of the person at a position: the position itself, or, where persons come again, that of someone up to
 * 20,000 positions before.
 */
export function personNumber(seed: number, position: number, repeats: boolean): number {
  let number = position;
  while (repeats && number > 0) {
    const bits = mix(seed, number, salts.repeat) >>> 0;
    if (bits % 8 !== 0) break;
    number -= 1 + (Math.floor(bits / 8) % Math.min(number, repeatWindow));
  }
  return number;
}

export interface PersonOptions {
  readonly seed: number;
  readonly number: number;
  readonly oddities: ReadonlySet<SyntheticOddity>;
  readonly nationalities: readonly Nationality[];
}

/** Draws a person; `draw` is left where the person's further fields (birth, registration) are to be drawn from. */
export function drawPerson(options: PersonOptions, draw: Draw): Person {
  const { seed, number, oddities } = options;
  draw.restart(mix(seed, number, salts.person));
  const id = drawId(seed, number, draw);
  const nationality = drawNationality(options, draw);
  const isMale = draw.below(100) < (oddities.has('drift') ? 35 + driftPhase(number) * 30 : 50);
  const isForeign = oddities.has('non-latin') && draw.oneIn(10);
  const first = draw.pick(isForeign ? foreignFirst : isMale ? nationality.male : nationality.female);
  const last = draw.pick(isForeign ? foreignLast : nationality.last);
  return { id, isMale, nationality, first, last };
}

/** 0 at the start of a period, rising to 1 in its middle, and back. */
export function driftPhase(position: number): number {
  const part = (position % driftPeriod) / driftPeriod;
  return 1 - Math.abs(1 - 2 * part);
}

/** Uniform; with drift, half of the persons are of three nationalities that change as the stream goes on. */
export function drawNationality(options: PersonOptions, draw: Draw): Nationality {
  const { number, oddities, nationalities } = options;
  if (!oddities.has('drift') || draw.oneIn(2)) return draw.pick(nationalities);
  const start = Math.floor((number / driftPeriod) * nationalities.length);
  return nationalities[(start + draw.below(3)) % nationalities.length]!;
}

/** A UUID of version 4; its first 32 bits are a bijection of the person's number, so two persons never share one. */
function drawId(seed: number, number: number, draw: Draw): string {
  const a = mix(seed, number, salts.id) >>> 0;
  const b = draw.bits();
  const c = draw.bits();
  const d = scramble(a ^ b) >>> 0;
  const version = halves[0x4000 | (b & 0x0fff)]!;
  const variant = halves[0x8000 | (c & 0x3fff)]!;
  return `${halves[a >>> 16]!}${halves[a & 0xffff]!}-${halves[b >>> 16]!}-${version}-${variant}-${halves[c >>> 16]!}${halves[d >>> 16]!}${halves[d & 0xffff]!}`;
}
