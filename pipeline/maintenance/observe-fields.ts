import type { StorePlaces } from '../adapters/catalogue.ts';
import { readMessage } from '../domain/message.ts';
import { createFieldObserver, type FieldObserver, type ObservedFields } from '../domain/observed-fields.ts';
import type { Log, ProfileStore } from '../ports.ts';
import { reading } from './open-stores.ts';

/** Enough to see every field that a source sends, and read in less than a second. */
const newestRecords = 2000;
const sampledProfiles = 2000;

/** Looks at the newest raw messages and at some of the profiles, read-only, beside whoever writes. */
export async function observeFields(places: StorePlaces, signal: AbortSignal): Promise<ObservedFields> {
  const observer = createFieldObserver();
  await reading(places, async ({ log, profiles }) => {
    if (log !== null) await observeMessages(log, observer, signal);
    if (profiles !== null) await observeProfiles(profiles, observer, signal);
  });
  return observer.result();
}

async function observeMessages(
  log: Pick<Log, 'describe' | 'read'>,
  observer: FieldObserver,
  signal: AbortSignal,
): Promise<void> {
  const topic = await log.describe('users.raw');
  if (topic === null) return;
  const each = Math.ceil(newestRecords / topic.partitions.length);
  const from = new Map(
    topic.partitions.map(({ startOffset, endOffset }, at) => [at, Math.max(startOffset, endOffset - each)]),
  );
  let records = 0;
  for await (const batch of log.read('users.raw', from, signal)) {
    for (const { value } of batch.records)
      for (const user of value === null ? [] : (readMessage(Buffer.from(value).toString('utf8')) ?? []))
        observer.addUser(user);
    records += batch.records.length;
    // More may come in while it reads.
    if (records >= newestRecords * 2) return;
  }
}

async function observeProfiles(
  profiles: Pick<ProfileStore, 'scan'>,
  observer: FieldObserver,
  signal: AbortSignal,
): Promise<void> {
  let looked = 0;
  for await (const chunk of profiles.scan(signal)) {
    for (const profile of chunk) observer.addProfile(profile);
    looked += chunk.length;
    if (looked >= sampledProfiles) return;
  }
}
