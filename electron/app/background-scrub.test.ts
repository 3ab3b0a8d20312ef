import { afterEach, expect, test } from 'vitest';
import { embeddedPlaces } from '../../pipeline/adapters/catalogue.ts';
import type { Damage } from '../../pipeline/ports.ts';
import { flipByteAfter } from '../../pipeline/testing/flip-byte.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { scrubInBackground } from './background-scrub.ts';
import { createApp } from './create-app.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, workerUrl } from './testing/thread-places.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

async function fill(): Promise<void> {
  const app = await createApp({
    dataDirectory: directory.file(''),
    workerUrl,
    maintenanceWorkerUrl,
    exchangeWorkerUrl,
    verifierUrl: new URL('audit/verify.mjs', import.meta.url),
    host: 'web',
    version: '0',
    config: { count: 300, pace: 'max' },
  });
  await app.call('pipeline.start', {});
  await app.drained();
  await app.close();
}

type Event = readonly [code: string, fields: unknown];

/** Scrubs `rounds` times, then ends it; resolves with what was said and found. */
function scrub(rounds: number): Promise<{ readonly events: Event[]; readonly damages: Damage[] }> {
  const events: Event[] = [];
  const damages: Damage[] = [];
  return new Promise((resolve) => {
    const say = (code: string, fields: unknown): void => {
      events.push([code, fields]);
      if (events.length < rounds * 3) return;
      end();
      resolve({ events, damages });
    };
    const end = scrubInBackground({
      places: () => embeddedPlaces(directory.file('')),
      maintenanceWorkerUrl,
      log: { info: say, error: say },
      onDamage: (damage) => void damages.push(damage),
      firstMs: 0,
      everyMs: 0,
    });
  });
}

test('P-APP-15 all stores are read, again and again, and a whole one is said to be whole', async () => {
  await fill();
  const { events, damages } = await scrub(2);
  const stores = (['log', 'profiles', 'aggregates'] as const).map((store) => ['scrub-finished', { store, damaged: 0 }]);
  expect([events, damages]).toEqual([[...stores, ...stores], []]);
});

test('P-APP-15 a flipped byte is found, and the other stores are read all the same', async () => {
  await fill();
  flipByteAfter(directory.file('profiles.sqlite'), 'Mr ');
  const { events, damages } = await scrub(1);
  expect(damages).toMatchObject([{ store: 'profiles', where: expect.any(String) }]);
  expect(events).toEqual([
    ['scrub-finished', { store: 'log', damaged: 0 }],
    ['scrub-finished', { store: 'profiles', damaged: 1 }],
    ['scrub-finished', { store: 'aggregates', damaged: 0 }],
  ]);
});
