import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embeddedPlaces } from '../../pipeline/adapters/catalogue.ts';
import { compareWithRecount } from '../../pipeline/maintenance/recount-profiles.ts';
import { createAppWorld, runToTheEnd } from '../app/testing/app-world.ts';
import { storedIds } from '../app/testing/stored-ids.ts';
import { runCommand, runWithInput } from './testing/run-command.ts';

const { directory, open } = createAppWorld();
const never = new AbortController().signal;

/** A directory on which a run has ended, and ids of some who are stored in it. */
async function afterRun(): Promise<{ readonly data: string; readonly ids: readonly string[] }> {
  const app = await open({ count: 60 });
  await runToTheEnd(app);
  await app.close();
  const data = directory.file('');
  return { data, ids: await storedIds(data) };
}

const at = (data: string): readonly string[] => ['--data', data, '--json'];
const parsed = (text: string): unknown => JSON.parse(text);

describe('person', () => {
  test('P-CLI-40 find counts what is held in every data set, by id, address and number', async () => {
    const { data, ids } = await afterRun();
    const byId = await runCommand('person', 'find', ...at(data), '--id', ids[0]!);
    expect(byId.code).toBe(0);
    const found = {
      'raw-messages': { log: 1 },
      'clean-facts': { log: 1 },
      'rejected-pointers': { log: 0 },
      profiles: { profiles: 1 },
      aggregates: { aggregates: 1 },
      logs: { console: 0 },
      exports: { files: 0 },
    };
    expect(parsed(byId.result)).toEqual({ found, ids: [ids[0]], restricted: [], erased: [] });
    const nobody = await runCommand('person', 'find', ...at(data), '--phone', '+33 1 02 03 04 05');
    expect({ code: nobody.code, ids: (parsed(nobody.result) as { ids: unknown }).ids }).toEqual({ code: 0, ids: [] });
    const words = await runCommand('person', 'find', '--data', data, '--id', ids[0]!);
    expect(words.result).toContain('records in all');
  });

  test.each([
    [['find'], 'name one person'],
    [['find', '--id', 'x'], '--id takes an id'],
    [['restrict', '--id', '00000000-0000-4000-8000-00000000000a', '--email', 'a@example.org'], 'name one person'],
    [['export', '--id', '00000000-0000-4000-8000-00000000000a', '--output', 'f'], '--format'],
    [['rectify', '--id', '00000000-0000-4000-8000-00000000000a'], 'say what is corrected'],
  ])('P-CLI-41 %j is wrong usage: %s', async (args, words) => {
    await expect(runCommand('person', ...args, '--data', directory.file(''))).rejects.toThrow(words);
  });

  test('P-CLI-42 P-CLI-44 P-PSN-9 restrict takes out of the aggregates, lift brings back, rectify is followed, and all is exact', async () => {
    const { data, ids } = await afterRun();
    const before = await compareWithRecount(embeddedPlaces(data), never);
    const restricted = await runCommand('person', 'restrict', ...at(data), '--id', ids[0]!);
    expect(parsed(restricted.result)).toEqual({ id: ids[0], restricted: true });
    expect(await compareWithRecount(embeddedPlaces(data), never)).toMatchObject({
      persons: before.persons - 1,
      differences: [],
    });
    const kept = await runCommand('person', 'find', '--data', data, '--id', ids[0]!);
    expect(kept.result).toContain(`person  ${ids[0]}  (restricted)`);
    const lifted = await runCommand('person', 'lift', ...at(data), '--id', ids[0]!.toUpperCase());
    expect(parsed(lifted.result)).toEqual({ id: ids[0], restricted: false });
    expect(await compareWithRecount(embeddedPlaces(data), never)).toEqual(before);
    const corrected = ['--nationality', 'QQ', '--born-on', '1980-02-29', '--title', ''];
    const rectified = await runCommand('person', 'rectify', ...at(data), '--id', ids[0]!, ...corrected);
    expect(parsed(rectified.result)).toEqual({
      id: ids[0],
      outcome: 'rectified',
      fields: ['title', 'nationality', 'bornOn'],
    });
    const after = await compareWithRecount(embeddedPlaces(data), never);
    expect(after.differences).toEqual([]);
    expect(after.tables.get('usersByNationality')?.get('QQ')).toBeDefined();
    const refused = await runCommand('person', 'rectify', ...at(data), '--id', ids[0]!, '--born-on', '2020-01-01');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('does not fit: --born-on')]);
  });

  test('P-CLI-43 an address comes from standard input; one of several persons changes nobody, and the ids are said', async () => {
    const { data, ids } = await afterRun();
    for (const id of ids.slice(0, 2)) {
      const { code } = await runWithInput(
        ['shared@example.org'],
        'person',
        'rectify',
        ...at(data),
        '--id',
        id,
        '--new-email',
        '-',
      );
      expect(code).toBe(0);
    }
    const shared = ['Shared@Example.org '];
    const several = await runWithInput(shared, 'person', 'restrict', ...at(data), '--email', '-');
    expect(several.code).toBe(1);
    expect(parsed(several.result)).toEqual({ ids: ids.slice(0, 2).toSorted() });
    expect(several.said).toMatch(/2 persons are found with it, and nothing was done\. Choose one of them by --id:/);
    expect(several.said).not.toMatch(/shared/i);
    const found = await runWithInput(shared, 'person', 'find', ...at(data), '--email', '-');
    expect(parsed(found.result)).toMatchObject({ ids: ids.slice(0, 2).toSorted() });
    const nobody = await runCommand('person', 'lift', ...at(data), '--email', 'nobody@example.org');
    expect([nobody.code, nobody.said]).toEqual([1, expect.stringContaining('Nobody is found')]);
    await expect(runWithInput([], 'person', 'find', ...at(data), '--email', '-')).rejects.toThrow('none came');
  });

  test('P-CLI-45 export writes all that is held, for the owner alone, and says where', async () => {
    const { data, ids } = await afterRun();
    const output = relative(process.cwd(), directory.file('handed over.json'));
    const json = await runCommand(
      'person',
      'export',
      ...at(data),
      '--id',
      ids[0]!,
      '--format',
      'json',
      '--output',
      output,
    );
    const result = parsed(json.result) as { readonly output: string; readonly records: number };
    expect({ absolute: isAbsolute(result.output), records: result.records }).toEqual({ absolute: true, records: 4 });
    expect(statSync(result.output).mode & 0o777).toBe(0o600);
    const content = parsed(readFileSync(result.output, 'utf8')) as {
      readonly held: readonly { readonly dataSet: string }[];
    };
    expect(content).toMatchObject({ schema: 'vigie-person-export/1', person: ids[0], restricted: false });
    expect(content.held.map(({ dataSet }) => dataSet)).toEqual([
      'raw-messages',
      'clean-facts',
      'profiles',
      'aggregates',
    ]);
    const csv = await runCommand(
      'person',
      'export',
      ...at(data),
      '--id',
      ids[0]!,
      '--format',
      'csv',
      '--output',
      `${output}.csv`,
    );
    const lines = readFileSync((parsed(csv.result) as { output: string }).output, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFdataSet,store,place,since,source,why,keptFor,recipients,field,value');
    expect(lines.some((line) => line.startsWith('profiles,profiles,') && line.endsWith(`,id,${ids[0]}`))).toBe(true);
  });
});
