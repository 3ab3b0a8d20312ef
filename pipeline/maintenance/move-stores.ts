import { openLog, openLogReader, openProfiles, openProfilesReader, type StorePlaces } from '../adapters/catalogue.ts';
import { tableDifferences } from '../domain/recount.ts';
import { consumerGroups } from '../domain/topics.ts';
import { pendingPersons } from '../person/pending.ts';
import type { Log, ProfileStore } from '../ports.ts';
import { resumeFrom } from '../stages/committed-values.ts';
import { requireSameKey } from '../stages/same-key.ts';
import { ledgerHashOf, readInstallationKey } from './installation-key-file.ts';
import { beginTopics, copyFacts, copyWaiting } from './move-log.ts';
import { copyLedger, copyProfiles } from './move-profiles.ts';
import { createPlaceMap, keptPlaces, type PlaceMap } from './moved-places.ts';
import { type MoveSource, refused, type StoreMove } from './moving.ts';
import { keeping } from './open-stores.ts';
import { rebuildFromMoved } from './rebuild-stores.ts';
import { compareWithRecount, recountProfiles } from './recount-profiles.ts';

export interface Moved {
  readonly persons: number;
  /** Messages of users.raw that waited, and wait there now. */
  readonly waiting: number;
  /** Empty where both stores are counted to the same, and the aggregates too. */
  readonly differences: readonly string[];
}

/**
 * Copies what the stores hold to where they are to be: profiles with their versions, the ledger, what was committed, what waits
 * in users.raw, and, for whoever reads users.clean from its beginning, the facts of everyone. The aggregates are made anew from
 * the profiles. Nothing may run on either side. Interrupted, it is begun again and changes nothing that it did already.
 */
export async function moveStores(move: StoreMove): Promise<Moved> {
  const { from, to, signal } = move;
  const moves = whatMoves(from, to);
  const waiting = moves.profiles ? await copyStores(move, moves.log) : 0;
  const before = await recountProfiles(from, signal);
  if (moves.aggregates || moves.log) {
    const persons = await rebuildFromMoved(to, await partitionsOf(to), signal);
    move.onProgress('aggregates', persons);
  }
  const after = await compareWithRecount(to, signal);
  const differences = tableDifferences(after.tables, before.tables);
  const isCounted = moves.aggregates || moves.log;
  return { persons: after.persons, waiting, differences: [...differences, ...(isCounted ? after.differences : [])] };
}

interface Moves {
  readonly log: boolean;
  readonly profiles: boolean;
  readonly aggregates: boolean;
}

function whatMoves(from: StorePlaces, to: StorePlaces): Moves {
  const isOther = (store: keyof Moves): boolean =>
    JSON.stringify(from.config[store]) !== JSON.stringify(to.config[store]) ||
    (to.config[store].kind === 'embedded' && from.dataDirectory !== to.dataDirectory);
  const moves = { log: isOther('log'), profiles: isOther('profiles'), aggregates: isOther('aggregates') };
  if (!moves.log && !moves.profiles && !moves.aggregates)
    throw refused('The stores are there already. Name at least one that is to be elsewhere');
  if (moves.log && !moves.profiles)
    throw refused('Profiles say where in the log they came from: a log moves only together with them. Name both');
  return moves;
}

/** Resolves with how many messages wait. */
function copyStores(move: StoreMove, movesLog: boolean): Promise<number> {
  const { from, to } = move;
  return keeping(async (keep) => {
    const log = await keep(openLogReader(from));
    const profiles = await keep(openProfilesReader(from));
    const raw = (await log?.describe('users.raw')) ?? null;
    if (log === null || profiles === null || raw === null)
      throw refused('There is nothing to move: no run has made the stores');
    if (await profiles.isNoted(pendingPersons))
      throw refused('The change of a person is not finished. Start Vigie on the stores as they are, then move');
    const source: MoveSource = { log, profiles, raw };
    const there = await keep(openProfiles({ ...to, wake: null }));
    await requireSameKey(there, readInstallationKey(from.dataDirectory));
    const target = { profiles: there, log: movesLog ? await keep(openLog({ ...to, wake: null })) : null };
    if (!move.resumed) await requireEmpty(target);
    return copyAll(source, target, move);
  });
}

interface MoveTarget {
  readonly profiles: ProfileStore;
  readonly log: Log | null;
}

/** What says that a profile or an erasure is there is written after it: nothing is missing at any moment. */
async function copyAll(source: MoveSource, { log, profiles }: MoveTarget, move: StoreMove): Promise<number> {
  const { from, signal, onProgress } = move;
  const inLog = await source.log.committed('users.raw', consumerGroups.transformer);
  const inProfiles = await source.profiles.committed();
  if (log === null) {
    await copyLedger(source, profiles, keptPlaces);
    await copyProfiles({ source, profiles, places: keptPlaces }, { signal, onProgress });
    await profiles.upsert([], inProfiles);
    return 0;
  }
  const { values } = resumeFrom({ raw: source.raw, inLog, inProfiles }, null);
  const raw = await beginTopics(log, source.raw.partitions.length);
  const places: PlaceMap = createPlaceMap(values);
  await copyLedger(source, profiles, places);
  await copyProfiles({ source, profiles, places }, { signal, onProgress });
  const waiting = await copyWaiting({ source, log, values }, { signal, onProgress });
  await copyFacts({ profiles, log, ledgerHash: ledgerHashOf(from.dataDirectory) }, { signal, onProgress });
  await profiles.upsert([], new Map([...values].map(([at, value]) => [at, JSON.stringify(places.value(value, raw))])));
  return waiting;
}

async function requireEmpty({ log, profiles }: MoveTarget): Promise<void> {
  const raw = (await log?.describe('users.raw')) ?? null;
  const clean = (await log?.describe('users.clean')) ?? null;
  const holdsMessages = [raw, clean].some((topic) => topic?.partitions.some(({ endOffset }) => endOffset > 0));
  if (holdsMessages) throw refused('There are messages in the topics already. Name others, or another prefix');
  const isTaken = (await profiles.committed()).size > 0 || (await profiles.ledger.entries()).length > 0;
  if (isTaken) throw refused('There are profiles already. Name a keyspace or a table of their own');
  for await (const chunk of profiles.scanCounted(new AbortController().signal))
    if (chunk.length > 0) throw refused('There are profiles already. Name a keyspace or a table of their own');
}

async function partitionsOf(places: StorePlaces): Promise<number> {
  return keeping(async (keep) => {
    const log = await keep(openLogReader(places));
    const clean = (await log?.describe('users.clean')) ?? (await log?.describe('users.raw'));
    return clean?.partitions.length ?? 1;
  });
}
