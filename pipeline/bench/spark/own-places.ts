import { join } from 'node:path';
import { ownStores } from '../../../e2e/servers/own-stores.ts';
import { openLog, openProfiles, type StorePlaces } from '../../adapters/catalogue.ts';
import { noSecrets } from '../../domain/connections.ts';
import { parseAggregatesUrl, parseLogUrl, parseProfilesUrl } from '../../domain/store-urls.ts';
import { topicNames } from '../../domain/topics.ts';
import { inTemporaryDirectory } from '../temporary-directory.ts';

export interface OwnPlaces {
  readonly dataDirectory: string;
  readonly log: string;
  readonly profiles: string;
  readonly aggregates: string;
}

/** Gives stores with names of their own, over a topic of raw messages that is there. */
export type OpenPlaces = <T>(raw: string, work: (own: OwnPlaces) => Promise<T>) => Promise<T>;

/** What was made on the servers is gone when `work` has ended: not between its parts, which it would slow down. */
export async function withOwnStores<T>(work: (open: OpenPlaces) => Promise<T>): Promise<T> {
  const cleaning: (() => Promise<void>)[] = [];
  try {
    return await work((raw, measure) =>
      inTemporaryDirectory((directory) => {
        const { log, profiles, aggregates } = ownStores((clean) => cleaning.push(clean));
        return measure({ dataDirectory: join(directory, 'data'), log: `${log}&raw=${raw}`, profiles, aggregates });
      }),
    );
  } finally {
    for (const clean of cleaning) await clean();
  }
}

export function storeArguments({ log, profiles, aggregates }: OwnPlaces): string[] {
  return ['--log', log, '--profiles', profiles, '--aggregates', aggregates];
}

export function toStorePlaces({ dataDirectory, log, profiles, aggregates }: OwnPlaces): StorePlaces {
  const config = {
    log: parseLogUrl(log),
    profiles: parseProfilesUrl(profiles),
    aggregates: parseAggregatesUrl(aggregates),
  };
  return { dataDirectory, config, secrets: noSecrets };
}

/** Makes topics and tables, as those of PySpark are there before its clock starts. */
export async function makeStores(own: OwnPlaces): Promise<void> {
  const options = { ...toStorePlaces(own), wake: null };
  const log = await openLog(options);
  try {
    const raw = await log.describe('users.raw');
    if (raw === null) throw new Error('The topic is not there.');
    for (const topic of topicNames) await log.ensureTopic(topic, raw.partitions.length);
  } finally {
    await log.close();
  }
  const profiles = await openProfiles(options);
  await profiles.close();
}
