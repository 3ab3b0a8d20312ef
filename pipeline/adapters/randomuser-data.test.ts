import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countFiles } from '../../e2e/independent/count.ts';
import { drain } from '../testing/user-source-contract.ts';
import { openRandomuserFiles } from './randomuser-files.ts';

const folder = join(import.meta.dirname, '../../../shared/data/randomuser');
const isThere = existsSync(folder);
if (!isThere && process.env['CI'] !== 'true')
  process.stderr.write(`Skipped: the API's real answers are not at ${folder}\n`);

test.skipIf(!isThere && process.env['CI'] !== 'true')(
  'P-SRC-4, P-SRC-7: real answers of versions 1.2 to 1.4 give each user once',
  async () => {
    const skipped: string[] = [];
    const clock = { nowMs: () => 0, sleep: async () => {} };
    const source = openRandomuserFiles(
      { paths: [folder] },
      { resume: () => 0, count: null, clock, onSkipped: (path) => skipped.push(path) },
    );
    const records = await drain(source);
    const files = [
      'camiloko1989-data',
      'cmfauvel-users',
      'diamondasc25-data',
      'drawers-page1',
      'drawers-page2',
      'drorkuttner-mock-users',
      'dssalaza-data',
      'lsuclupe01-repositoriesexample',
    ];
    const counted = countFiles(
      files.map((name) => join(folder, `${name}.json`)),
      '2026-11-24',
    );
    expect(records).toHaveLength(353);
    expect(counted.published).toBe(353);
    expect(new Set(records.map((record) => record.key)).size).toBe(counted.persons);
    expect(new Set(records.map((record) => record.source)).size).toBe(8);
    expect(skipped).toEqual([join(realpathSync(folder), 'MANIFEST.tsv')]);
  },
);
