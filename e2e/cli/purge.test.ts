import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillDirectory, usersUpTo } from '../kill/fill-directory.ts';
import { runChild } from '../kill/purge-kill.ts';
import { createFilled } from './filled.ts';
import { finished, inShell, startVigie, untilSaid, vigie } from './vigie.ts';

type Due = Record<string, Record<string, number>>;

interface Plan {
  readonly plan: string;
  readonly due: Due;
  readonly held: number;
  readonly oldest: string | null;
  readonly newest: string | null;
}

interface Run {
  readonly certificate: string;
  readonly erased: Due;
  readonly remaining: Due;
}

let persons: readonly string[] = [];
const fresh = createFilled(async (dataDirectory) => {
  persons = await fillDirectory(dataDirectory, usersUpTo(60));
});

/** The last line of what a command says, which ends well. */
async function json<T>(data: string, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await vigie(...args, '--data', data, '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as T;
}

/** What a command says that is refused. */
async function refusal(data: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await vigie(...args, '--data', data);
  expect([code, stdout]).toEqual([1, '']);
  return stderr;
}

function sum(due: Due): number {
  return Object.values(due)
    .flatMap((stores) => Object.values(stores))
    .reduce((all, n) => all + n, 0);
}

const personsIn = async (data: string): Promise<number> => (await json<{ persons: number }>(data, 'recount')).persons;
const planOf = (data: string, ...args: readonly string[]): Promise<Plan> =>
  json<Plan>(data, 'purge', 'plan', '--older-than', 'PT0S', ...args);
const runArgs = (plan: string, confirm: string) => ['purge', 'run', '--plan', plan, '--confirm', confirm] as const;
const runOf = (data: string, { plan, due }: Plan): Promise<Run> =>
  json<Run>(data, ...runArgs(plan, `ERASE ${sum(due)}`));
const eraseArgs = (id: string, confirm = id) =>
  ['person', 'erase', '--id', id, '--reason', 'They asked.', '--confirm', confirm] as const;
const holdArgs = ['hold', 'add', '--ground', 'A court asks.', '--review', '2099-01-01'] as const;

describe('purge', () => {
  test('P-CLI-32, P-CLI-33 plans, runs and files a certificate that verifies, and an audit holds it', async () => {
    const data = fresh();
    const before = await personsIn(data);
    const plan = await planOf(data);
    expect(plan.due['profiles']).toEqual({ profiles: before });
    expect([plan.held, Date.parse(plan.oldest!) <= Date.parse(plan.newest!)]).toEqual([0, true]);
    const { certificate, erased, remaining } = await runOf(data, plan);
    expect([isAbsolute(certificate), sum(remaining), erased]).toEqual([true, 0, plan.due]);
    expect(await vigie('certificate', 'verify', certificate, '--data', data)).toMatchObject({ code: 0 });
    expect([await personsIn(data), (await vigie('recount', '--check', '--data', data)).code]).toEqual([0, 0]);
    expect(await json(data, 'purge', 'status')).toEqual({
      purges: [{ plan: plan.plan, state: 'closed', confirmed: expect.any(String), step: null, failure: null }],
      due: null,
    });
    const zip = join(data, '..', 'audit.zip');
    await json(data, 'audit', '--output', zip);
    const unpacked = join(data, '..', 'unpacked');
    const script = `import zipfile; zipfile.ZipFile("${zip}").extractall("${unpacked}")`;
    const checked = await inShell(`python3 -c '${script}' && '${process.execPath}' '${unpacked}/verify.mjs'`);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('1 journaled erasures')]);
  });

  test('P-CLI-32 takes one data set alone, and nothing where nothing is due', async () => {
    const data = fresh();
    const raw = await planOf(data, '--data-set', 'raw-messages');
    expect([Object.keys(raw.due), sum(raw.due)]).toEqual([['raw-messages'], 60]);
    const { due, oldest, newest } = await json<Plan>(data, 'purge', 'plan', '--older-than', 'P1Y');
    expect([sum(due), oldest, newest]).toEqual([0, null, null]);
  });

  test('P-CLI-33 refuses what is not confirmed as it asks, unknown or used, and deletes nothing', async () => {
    const data = fresh();
    const before = await personsIn(data);
    const plan = await planOf(data);
    const total = sum(plan.due);
    expect(await refusal(data, ...runArgs(plan.plan, `erase ${total}`))).toContain(`is: ERASE ${total}`);
    expect(await refusal(data, ...runArgs('purge-2026-01-01-bcdfghjk', 'ERASE 1'))).toContain('no such plan');
    expect(await personsIn(data)).toBe(before);
    await runOf(data, plan);
    expect(await refusal(data, ...runArgs(plan.plan, `ERASE ${total}`))).toContain('confirmed before');
  });

  test('P-CLI-33 refuses a stale plan, and offers a new one that runs', async () => {
    const data = fresh();
    const { hold } = await json<{ hold: string }>(data, ...holdArgs, '--data-set', 'profiles');
    const plan = await planOf(data, '--data-set', 'profiles');
    await json(data, 'hold', 'lift', hold, '--reason', 'The case is closed.');
    const said = await refusal(data, ...runArgs(plan.plan, `ERASE ${sum(plan.due)}`));
    expect(said).toMatch(/out of date.*Nothing was deleted. A new plan was made: purge-/);
    expect(await personsIn(data)).toBeGreaterThan(0);
  });

  test('P-CLI-16 works through an application that owns the directory, while its pipeline runs', async () => {
    const data = fresh();
    const serving = startVigie(['serve', '--data', data, '--autostart']);
    const ended = finished(serving);
    await untilSaid(serving, /Vigie is ready at/);
    const plan = await planOf(data, '--data-set', 'raw-messages');
    const { erased, remaining } = await runOf(data, plan);
    expect([sum(erased) > 0, sum(remaining)]).toEqual([true, 0]);
    serving.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect((await vigie('recount', '--check', '--data', data)).code).toBe(0);
  });
});

describe('a purge that was killed', () => {
  const kill = async (data: string): Promise<void> => {
    const died = await runChild({
      dataDirectory: data,
      nowMs: Date.now() + 86_400_000,
      person: null,
      users: 0,
      killAt: { step: 'barrier', moment: 'durable' },
    });
    expect(died).toBe('SIGKILL');
    const open = { state: 'open', step: 'erasing:rejected-pointers', failure: null };
    for (let look = 1; look <= 2; look += 1)
      expect(await json(data, 'purge', 'status'), 'looking finishes nothing').toMatchObject({ purges: [open] });
  };

  test('P-CLI-34, P-CLI-38 is shown, and finished by resume', async () => {
    const data = fresh();
    await kill(data);
    const { finished: done } = await json<{ finished: (Run & { plan: string })[] }>(data, 'purge', 'resume');
    expect(done).toMatchObject([{ erased: { 'raw-messages': { log: 60 } } }]);
    expect(await vigie('certificate', 'verify', done[0]!.certificate, '--data', data)).toMatchObject({ code: 0 });
    expect(await json(data, 'purge', 'resume')).toEqual({ finished: [] });
  });

  test('P-CLI-38 is finished by an application that stays, which says so', async () => {
    const data = fresh();
    await kill(data);
    const serving = startVigie(['serve', '--data', data]);
    const ended = finished(serving);
    await untilSaid(serving, /Purge purge-\S+ is closed: \d+ erased, certificate filed/);
    serving.kill('SIGTERM');
    await ended;
    expect(await json(data, 'purge', 'status')).toMatchObject({ purges: [{ state: 'closed' }] });
  });
});

describe('a person', () => {
  test('P-CLI-35 is erased when named twice, found nowhere afterwards, and not named by the certificate', async () => {
    const data = fresh();
    const [id, other] = persons;
    const before = await personsIn(data);
    expect(await refusal(data, ...eraseArgs(id!, other))).toContain("is the person's id");
    const { certificate, erased, remaining } = await json<Run>(data, ...eraseArgs(id!));
    expect([erased['profiles'], sum(remaining)]).toEqual([{ profiles: 1 }, 0]);
    expect(readFileSync(certificate, 'utf8')).not.toContain(id);
    const { found } = await json<{ found: Due }>(data, 'person', 'find', '--id', id!);
    expect(sum(found)).toBe(0);
    expect([await personsIn(data), (await vigie('recount', '--check', '--data', data)).code]).toEqual([before - 1, 0]);
  });

  test('P-CLI-36, P-CLI-35 who is held stays, is listed without a name, and goes when the hold is lifted', async () => {
    const data = fresh();
    const [id] = persons;
    const added = await json<{ hold: string }>(
      data,
      ...holdArgs,
      '--id',
      id!,
      '--exception',
      'e',
      '--from',
      '2026-11-25',
    );
    const listed = await vigie('hold', 'list', '--data', data, '--json');
    expect(JSON.parse(listed.stdout)).toEqual({
      holds: [
        {
          ...{ hold: added.hold, state: 'in-force', kind: 'person', dataSet: null, ground: 'A court asks.' },
          ...{ exception: 'e', from: '2026-11-25', review: '2099-01-01' },
        },
      ],
    });
    expect(listed.stdout).not.toContain(id);
    expect(await refusal(data, ...eraseArgs(id!))).toContain('hold protects that person');
    const plan = await planOf(data, '--data-set', 'profiles');
    expect(plan.held).toBeGreaterThan(0);
    await runOf(data, plan);
    expect(await personsIn(data)).toBe(1);
    expect(await refusal(data, 'hold', 'review', added.hold, '--on', '2026-01-01')).toContain('after today');
    await json(data, 'hold', 'review', added.hold, '--on', '2099-06-01');
    expect((await vigie('hold', 'list', '--data', data)).stdout).toContain('review on 2099-06-01');
    await json(data, 'hold', 'lift', added.hold, '--reason', 'The case is closed.');
    await json(data, ...eraseArgs(id!));
    expect([await personsIn(data), (await vigie('recount', '--check', '--data', data)).code]).toEqual([0, 0]);
  });
});

describe('wrong usage', () => {
  test.for([
    ['P-CLI-36 a hold of nothing', [...holdArgs], 'give one of --id UUID and --data-set NAME'],
    [
      'P-CLI-36 a review before the first day',
      [...holdArgs, '--data-set', 'profiles', '--from', '2099-01-01'],
      'after the first day',
    ],
    ['P-CLI-2 a period that is none', ['purge', 'plan', '--older-than', '7 days'], 'P7D'],
    ['P-CLI-2 a run without confirmation', ['purge', 'run', '--plan', 'x'], '--confirm'],
    ['P-CLI-37 an id that is none', [...eraseArgs('ann@example.org')], '--id takes an id'],
  ] as const)('%s ends with 2', async ([, args, says]) => {
    const data = fresh();
    const { code, stderr } = await vigie(...args, '--data', data);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(stderr).not.toContain('ann@example');
  });
});
