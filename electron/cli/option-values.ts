import { InvalidArgumentError, Option } from 'commander';
import { durationTextSchema } from '../../gdpr-register/duration.ts';
import {
  daySchema,
  type Pace,
  paceSchema,
  type StageName,
  stageNames,
  syntheticOddities,
  type SyntheticOddity,
} from '../../pipeline/domain/config.ts';
import type { Origin } from '../../pipeline/domain/topics.ts';
import { nearest } from '../../pipeline/domain/nearest.ts';

/** Each parses the text of one option; throws commander's error, which is a usage error and says what would do. */

export function parseCount(text: string): number {
  return parseWhole(text, 1, 'a whole number from 1');
}

/** A seed, an offset, a partition. */
export function parseFromZero(text: string): number {
  return parseWhole(text, 0, 'a whole number from 0');
}

/** Milliseconds since 1970; a time without a zone is of this machine's. */
export function parseInstant(text: string): number {
  const isWritten = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text);
  const ms = Date.parse(text.length === 10 ? `${text}T00:00` : text);
  if (isWritten && Number.isFinite(ms) && ms >= 0) return ms;
  throw new InvalidArgumentError('It must be a time as 2026-11-28, 2026-11-28T14:30 or 2026-11-28T14:30:00Z.');
}

export function parsePort(text: string): number {
  const port = parseWhole(text, 0, 'a port from 0 to 65535');
  if (port > 65_535) throw new InvalidArgumentError('It must be a port from 0 to 65535.');
  return port;
}

export function parseRate(text: string): Pace {
  const pace = paceSchema.safeParse(text === 'max' ? text : Number(text));
  if (pace.success && text.trim() !== '') return pace.data;
  throw new InvalidArgumentError('It must be users a second, from 0.17 to 1000000, or "max".');
}

export function parseDay(text: string): string {
  const day = daySchema.safeParse(text);
  if (day.success) return day.data;
  throw new InvalidArgumentError('It must be a day of the calendar as YYYY-MM-DD.');
}

export function parsePeriod(text: string): string {
  if (durationTextSchema.safeParse(text).success) return text;
  throw new InvalidArgumentError('It must be an ISO 8601 duration, like P7D, P24M or PT12H.');
}

export function parseStages(text: string): StageName[] {
  return parseList(text, stageNames);
}

export function parseOddities(text: string): SyntheticOddity[] {
  if (text === 'all') return [...syntheticOddities];
  return text === 'none' ? [] : parseList(text, syntheticOddities);
}

/** An option that takes one of `names`; unlike commander's own, it suggests the nearest one. */
export function choice(flags: string, description: string, names: readonly string[]): Option {
  return new Option(flags, description).choices([...names]).argParser((text) => parseName(text, names));
}

/** For an option that may be given more than once: a place in `users.raw`, as a rejection is named. */
export function collectPlace(text: string, before: readonly Origin[]): Origin[] {
  const [, partition, offset, index = '0'] = /^(\d{1,9}):(\d{1,15})(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (partition === undefined) throw new InvalidArgumentError('It must be PARTITION:OFFSET or PARTITION:OFFSET:USER.');
  return [...before, { partition: Number(partition), offset: Number(offset), index: Number(index) }];
}

/** For an option that may be given more than once. */
export function collect(text: string, before: readonly string[]): string[] {
  return [...before, text];
}

function parseWhole(text: string, least: number, words: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new InvalidArgumentError(`It must be ${words}.`);
}

function parseList<T extends string>(text: string, allowed: readonly T[]): T[] {
  return [...new Set(text.split(',').map((part) => parseName(part.trim(), allowed)))];
}

/** One of `allowed`; the error suggests the nearest. */
export function parseName<T extends string>(text: string, allowed: readonly T[]): T {
  const name = allowed.find((candidate) => candidate === text);
  if (name !== undefined) return name;
  const meant = nearest(text, allowed);
  const suggestion = meant === undefined ? '' : `\n(Did you mean ${meant}?)`;
  throw new InvalidArgumentError(`"${text}" is none of ${allowed.join(', ')}.${suggestion}`);
}
