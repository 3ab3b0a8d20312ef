import { truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowsOf, valueOf } from '../../gdpr-register/entry-values.ts';
import { storeOptions } from '../../gdpr-register/fields/pipeline-names.ts';
import { completeController } from '../../gdpr-register/testing/complete-entries.ts';
import { openControlHost } from '../app/control/control-host.ts';
import { createAppWorld, value } from '../app/testing/app-world.ts';
import { runCommand } from './testing/run-command.ts';

const { directory, open } = createAppWorld();

async function begun(): Promise<string> {
  const app = await open();
  await app.close();
  return directory.file('');
}

function jsonOf({ result }: { readonly result: string }): unknown {
  return JSON.parse(result);
}

describe('register', () => {
  test('P-CLI-50 list and show say what there is, with and without --json', async () => {
    const data = await begun();
    const listed = await runCommand('register', 'list', '--data', data, '--json');
    const words = await runCommand('register', 'list', '--data', data);
    expect([listed.code, words.code]).toEqual([0, 0]);
    expect(jsonOf(listed)).toMatchObject({ activities: [{ id: 'vigie-pipeline', version: 1 }], damaged: [] });
    expect(words.result).toMatch(/^vigie-pipeline {2}.+ {2}draft, version 1 {2}\d+% complete/);
    const shown = await runCommand('register', 'show', 'vigie-pipeline', '--data', data, '--json');
    expect(jsonOf(shown)).toMatchObject({ id: 'vigie-pipeline', versions: [{ version: 1 }], current: { version: 1 } });
    const printed = await runCommand('register', 'show', 'vigie-pipeline', '--data', data, '--lang', 'fr');
    expect(printed.printed.split('\n')).toEqual(
      expect.arrayContaining([
        'Description du traitement',
        expect.stringMatching(/^Version 1 {2}.+ {2}Brouillon {2}Vigie/),
        'Brouillons en cours\u00a0: 0',
      ]),
    );
    expect(printed.printed).not.toMatch(/[{}]/);
    const unknown = runCommand('register', 'show', 'act-none', '--data', data);
    await expect(unknown).rejects.toThrow('There is no activity of that id. See: register list');
  });

  test('P-CLI-50 a file that cannot be read is named, and ends with 1', async () => {
    const data = await begun();
    truncateSync(directory.file('register/activities/vigie-pipeline.json'), 20);
    const { code, result } = await runCommand('register', 'list', '--data', data);
    expect([code, result]).toEqual([1, expect.stringContaining('vigie-pipeline.json cannot be read')]);
    const checked = await runCommand('register', 'check', '--data', data, '--json');
    expect([checked.code, checked.result, checked.said]).toEqual([
      1,
      '{"activities":[]}',
      expect.stringContaining('vigie-pipeline.json cannot be read'),
    ]);
  });

  test('P-CLI-51 check names what is missing, with its article, and where the system differs, and ends with 1', async () => {
    const data = await begun();
    const { code, result } = await runCommand('register', 'check', '--data', data, '--json');
    const { activities } = JSON.parse(result) as {
      activities: { id: string; missing: Record<string, string>[]; drift: Record<string, string>[] }[];
    };
    expect([code, activities.map(({ id }) => id)]).toEqual([1, ['vigie-pipeline']]);
    const [own] = activities;
    expect(Object.keys(own!.missing[0]!)).toEqual(['article', 'what']);
    const french = await runCommand('register', 'check', '--data', data, '--lang', 'fr');
    expect([french.code, french.result]).toEqual([1, expect.stringMatching(/À renseigner|déclar|base/)]);
  });

  test('P-CLI-51 P-CLI-16 through an application that runs it says the same', async () => {
    const app = await open();
    const control = await openControlHost({ app, dataDirectory: directory.file(''), version: '1.2.3' });
    const printed = await runCommand('register', 'check', '--data', directory.file(''), '--json');
    const { activities } = await value(app, 'register.check', { language: 'en' });
    const said = activities.map(({ id, missing, drift }) => ({
      id,
      missing: missing.map(({ article, what }) => ({ article, what })),
      drift,
    }));
    expect(jsonOf(printed)).toEqual({ activities: said });
    await control.leave();
  });

  test('P-CLI-51 it ends with 0 where nothing is missing and nothing differs', async () => {
    const app = await open();
    const stores = storeOptions.map(({ value: name }) => name);
    const entry = {
      ...completeController,
      values: {
        ...completeController.values,
        recipients: { rows: [{ name: 'Exploitation', type: 'internal', stores }] },
        dataCategories: {
          rows: rowsOf(valueOf(completeController, 'dataCategories', 'rows')).map(({ observed: _, ...row }) => row),
        },
      },
    };
    const signed = { author: 'Ada', reason: 'complete' };
    await value(app, 'register.save', { id: 'vigie-pipeline', base: 1, entry, state: 'approved', ...signed });
    await app.close();
    const { code, result } = await runCommand('register', 'check', '--data', directory.file(''), '--json');
    const clean = { activities: [{ id: 'vigie-pipeline', missing: [], drift: [] }] };
    expect([code, JSON.parse(result)]).toEqual([0, clean]);
    const words = await runCommand('register', 'check', '--data', directory.file(''));
    expect(words.result).toBe('vigie-pipeline: complete, and as the system is');
  });
});
