import type { ErasureReceipt, ErasureRest, ErasureVerification } from '../domain/erasure.ts';
import type { DuePerson, DueProfiles, HoldCheck } from '../erasure-ports.ts';
import type { CountedProfile } from '../ports.ts';
import type { Visit } from './agreement.ts';
import { readHeld, tallyDue } from './count.ts';
import type { ErasureReading } from './erasure-stores.ts';
import { toRest } from './recheck.ts';
import { scanForValues } from './remaining-bytes.ts';
import type { Selection } from './selection.ts';

export interface Verifying {
  readonly reading: ErasureReading;
  /** Where the aggregates differ from a recount, which shows everyone who is stored to what `begin` gives; perhaps anew. */
  compare(begin: () => Visit): Promise<readonly string[]>;
  readonly selection: Selection;
  readonly receipt: ErasureReceipt;
}

/**
 * Sees by another path than that which deleted (P-ERA-19): every profile is read, not the index of old ones; every record of
 * the log; the aggregates are compared with a recount; the files are looked through.
 */
export async function verifyErasure(verifying: Verifying, signal: AbortSignal): Promise<ErasureVerification> {
  const { reading, compare, selection, receipt } = verifying;
  let due: DuePerson[] = [];
  const held = await readHeld(reading);
  const isDue = dueTest(selection);
  const visit: Visit = (profile) => {
    if (!isDue(profile)) return;
    const { effectiveUs, revision, receivedMs } = profile;
    const id = profile.id();
    due.push({ id, effectiveUs, revision, receivedMs, held: held.profiles || held.person(id) });
  };
  const values = receipt.values.map((hex) => Buffer.from(hex, 'hex'));
  // While one waits for the disk the other counts.
  const [differences, scan] = await Promise.all([
    compare(() => {
      due = [];
      return visit;
    }),
    scanForValues(reading, values, signal),
  ]);
  const rest = toRest(await tallyDue(withDue(reading, due), selection, signal), selection.dataSets);
  return {
    ...rest,
    aggregatesAgree: differences.length === 0,
    scan: { kind: selection.persons.size > 0 ? 'whole' : 'sample', ...scan, unread: unreadOf(rest) },
  };
}

/** The disks of a server are not looked through: what it says of its deletions is what is known (P-ECS-2). */
function unreadOf({ clock }: ErasureRest): string[] {
  const servers = clock.map(({ system }) => system).filter((system) => system === 'kafka' || system === 'cassandra');
  return [...new Set(servers)];
}

function dueTest({ persons, before, isBelow }: Selection): (profile: CountedProfile) => boolean {
  const beforeMs = before('profiles');
  return (profile) =>
    profile.receivedMs < beforeMs || (persons.size > 0 && persons.has(profile.id()) && isBelow(profile));
}

/** Who is due is what was seen, not what the store's index says. */
function withDue(reading: ErasureReading, due: readonly DuePerson[]): ErasureReading {
  if (!reading.profiles) return reading;
  const { find, committed, scan, ledger } = reading.profiles;
  const erasure = {
    clock: () => reading.profiles!.erasure.clock(),
    async *due(asked: DueProfiles, _check: HoldCheck) {
      yield asked.kind === 'person' ? due.filter(({ id }) => id === asked.id) : due;
    },
  };
  return { ...reading, profiles: { find, committed, scan, ledger, erasure } };
}
