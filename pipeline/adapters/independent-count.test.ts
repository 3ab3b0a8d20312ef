import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countFiles } from '../../e2e/independent/count.ts';
import { dumpSynthetic } from '../../e2e/independent/dump-synthetic.ts';
import { writeFuzz } from '../../e2e/independent/fuzz.ts';
import { syntheticOddities } from '../domain/config.ts';
import { readMessage } from '../domain/message.ts';
import { toProfile } from '../domain/transform.ts';
import { drain, textOf } from '../testing/user-source-contract.ts';
import { openRandomuserFiles } from './randomuser-files.ts';

const today = '2026-11-24';
const context = { today, protect: () => '0', domainToAscii: domainToASCII };
const none = {
  'invalid-json': 0,
  'invalid-record': 0,
  'missing-id': 0,
  'invalid-birth-date': 0,
  minor: 0,
  'invalid-email': 0,
  erased: 0,
  expired: 0,
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-count-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the product's source and transform make of a file, one message after the other. */
async function countAsProduct(path: string): Promise<unknown> {
  const clock = { nowMs: () => 0, sleep: async () => {} };
  const records = await drain(openRandomuserFiles({ paths: [path] }, { resume: () => 0, count: null, clock }), 1000);
  const rejected: Record<string, number> = { ...none };
  const persons = new Map<string, number>();
  for (const record of records) {
    const users = readMessage(textOf(record));
    expect(users === null || users.length === 1).toBe(true);
    const result = users === null ? ({ ok: false, code: 'invalid-json' } as const) : toProfile(users[0], context);
    if (result.ok) {
      expect(record.key).toBe(result.person.id);
      persons.set(result.person.id, result.person.age);
    } else rejected[result.code] = rejected[result.code]! + 1;
  }
  const total = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  const ages = [...persons.values()].reduce((sum, age) => sum + age, 0);
  return {
    published: records.length,
    stored: records.length - total,
    rejected,
    persons: persons.size,
    averageAge: ages / persons.size,
  };
}

function countIndependently(path: string): unknown {
  const { aggregates, ...counts } = countFiles([path], today);
  return { ...counts, averageAge: aggregates.averageAge };
}

test.each([1, 2, 3])('P-TRF-8, P-SRC-4: fuzzed records (seed %i) count as an independent count says', async (seed) => {
  const path = join(folder, `fuzz-${seed}.ndjson`);
  writeFuzz(path, seed);
  const product = await countAsProduct(path);
  expect(product).toEqual(countIndependently(path));
  expect(product).toMatchObject({ published: 10_000 });
});

test('P-TRF-8, P-SRC-12: synthetic users with every oddity count as an independent count says', async () => {
  const path = join(folder, 'synthetic.ndjson');
  await dumpSynthetic(path, { seed: 7, count: 20_000, oddities: syntheticOddities });
  const product = await countAsProduct(path);
  expect(product).toEqual(countIndependently(path));
  expect(product).toMatchObject({ published: 20_000 });
});
