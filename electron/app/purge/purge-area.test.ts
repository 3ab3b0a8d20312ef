import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import { createLogDoor, type LogLine } from '../../../pipeline/log.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import type { PurgeState } from '../../contract/calls/purge.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { openJournal } from '../register/journal-file.ts';
import { createCertificateHandlers } from './certificate-handlers.ts';
import { openPurgeArea } from './purge-area.ts';
import { createPurgeHandlers } from './purge-handlers.ts';
import { createFuse } from './testing/fuse.ts';
import { createModelData, type ModelData, ModelStores } from './testing/model-stores.ts';
import { asked } from './testing/purge-world.ts';

const directory = createTemporaryDirectory();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  directory.remove();
});

const day = 86_400_000;
const startMs = Date.UTC(2026, 10, 25, 5);
const due =
  (dataSet: string, days: number) =>
  (atMs: number): PurgeReason[] => [
    { activity: 'own-pipeline', category: 'identity', dataSet, duration: `P${days}D`, beforeMs: atMs - days * day },
  ];

interface Opened {
  readonly data: ModelData;
  readonly nowMs?: number;
  readonly dueScopes?: (atMs: number) => PurgeReason[];
  readonly onErase?: (dataSet: string) => void;
}

function open({ data, nowMs = startMs, dueScopes = due('profiles', 250), onErase }: Opened) {
  const lines: LogLine[] = [];
  const console = createConsoleBuffer();
  const log = createLogDoor({
    stage: 'application',
    nowMs: () => nowMs,
    send: (more) => void lines.push(...more),
    batch: 1,
  });
  const journal = openJournal({ dataDirectory: directory.file(''), log, nowMs: () => nowMs });
  const area = openPurgeArea({
    dataDirectory: directory.file(''),
    stores: new ModelStores(data, { fuse: createFuse(), ...(onErase ? { onErase } : {}) }),
    journal,
    console,
    log,
    dueScopes,
    storesSettled: async () => undefined,
    forget: async () => undefined,
    language: () => 'fr',
    titleOf: () => null,
    nowMs: () => nowMs,
  });
  const close = async (): Promise<void> => {
    await area.close();
    journal.close();
  };
  closing.push(close);
  return { area, console, lines, close, acts: () => journal.read({ limit: 1000 }).entries };
}

function newData(): ModelData {
  return createModelData([1, 2, 3, 4].map((at) => ({ person: `p${at}`, atMs: startMs - at * 100 * day })));
}

async function stateWhere(
  area: ReturnType<typeof open>['area'],
  holds: (state: PurgeState) => boolean,
): Promise<PurgeState> {
  for await (const state of area.listen(new AbortController().signal)) if (holds(state)) return state;
  throw new Error('it was closed before that');
}

describe('what is due', () => {
  test('R-PRG-13 is announced once, waits for approval, and is never run by itself', async () => {
    const data = newData();
    const { area, lines, acts } = open({ data });
    area.begin();
    const { due: announced } = await stateWhere(area, (state) => state.due !== null);
    expect(announced).toEqual({ atMs: startMs, total: 4, dataSets: 2, held: 0, missed: false });
    await area.due.look();
    expect(lines.map(({ code }) => code)).toEqual(['purge-due']);
    expect(acts().map(({ act, actor, details }) => [act, actor, details['due']])).toEqual([
      ['purge-due', 'schedule', 4],
    ]);
    expect(data.sets.profiles).toHaveLength(4);
    const plan = await area.purges.plan({ dataSet: null, olderThan: null }, asked);
    await area.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked);
    expect((await stateWhere(area, ({ due: left }) => left === null)).purges).toHaveLength(1);
  });

  test('R-PRG-13 is counted again once a hold was added or lifted, and announced again where it is more', async () => {
    const { area, lines } = open({ data: newData() });
    area.begin();
    await stateWhere(area, ({ due: found }) => found?.total === 4);
    const wish = { ground: 'A case.', exception: null, startsOn: '2026-11-25', reviewOn: '2027-05-25' };
    const { id } = await area.holds.add({ kind: 'person', id: 'p4' }, wish, asked);
    expect((await stateWhere(area, ({ due: found }) => found?.total === 2)).due).toMatchObject({ held: 2 });
    expect(lines.map(({ code }) => code)).toEqual(['purge-due']);
    await area.holds.lift(id, 'The case is closed.', asked);
    await stateWhere(area, ({ due: found }) => found?.total === 4);
    expect(lines.map(({ code }) => code)).toEqual(['purge-due', 'purge-due']);
  });

  test('P-CLI-34 P-CLI-38 is counted for a status where nobody has looked, and announced by that to nobody', async () => {
    const { area, lines, acts } = open({ data: newData() });
    const status = createPurgeHandlers(area)['purge.status'];
    const now = new AbortController().signal;
    expect(await status({}, now, 'command-line')).toEqual({
      purges: [],
      due: { atMs: startMs, total: 4, dataSets: 2, held: 0, missed: false },
    });
    expect([area.due.current(), lines, acts()]).toEqual([null, [], []]);
    const plan = await area.purges.plan({ dataSet: null, olderThan: null }, asked);
    await area.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked);
    expect((await status({}, now, 'command-line')).due).toBeNull();
  });

  test('P-CLI-34 that cannot be counted for a status is logged, and hides no purge', async () => {
    const dueScopes = (): never => {
      throw new Error('the register is damaged');
    };
    const { area, lines } = open({ data: newData(), dueScopes });
    const status = createPurgeHandlers(area)['purge.status'];
    expect(await status({}, new AbortController().signal, 'command-line')).toEqual({ purges: [], due: null });
    expect(lines).toMatchObject([{ code: 'purge-not-counted' }]);
  });

  test('R-PRG-13 that became due while the application was closed is announced as missed at the start', async () => {
    const data = newData();
    const first = open({ data });
    await first.area.due.look();
    await first.close();
    const second = open({ data, nowMs: startMs + 60 * day });
    second.area.begin();
    const { due: announced } = await stateWhere(second.area, (state) => state.due !== null);
    expect(announced).toMatchObject({ total: 6, missed: true });
    expect(second.lines.map(({ code }) => code)).toEqual(['purge-missed']);
    expect(data.sets.profiles).toHaveLength(4);
  });

  test('R-PRG-13 that nothing was missed of is not said to be, however long it was closed', async () => {
    const data = newData();
    const first = open({ data, dueScopes: (atMs) => due('profiles', 250)(Math.min(atMs, startMs)) });
    await first.area.due.look();
    await first.close();
    const second = open({ data, nowMs: startMs + 60 * day, dueScopes: () => due('profiles', 250)(startMs) });
    await second.area.due.look();
    expect(second.area.state().due).toMatchObject({ total: 4, missed: false });
  });
});

describe('a purge that was interrupted', () => {
  test('R-PRG-14 is finished by itself at the next start, and said; one that was paused waits', async () => {
    const data = newData();
    const first = open({ data, onErase: () => void first.area.close() });
    const plan = await first.area.purges.plan({ dataSet: null, olderThan: null }, asked);
    await expect(first.area.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked)).rejects.toThrow(
      'goes on when Vigie starts again',
    );
    await first.close();
    expect(data.sets.profiles.length).toBe(3);
    const second = open({ data });
    second.area.begin();
    const { purges } = await stateWhere(second.area, ({ purges: [newest] }) => newest?.state === 'closed');
    expect(purges).toMatchObject([{ id: plan.id, certified: true }]);
    expect(second.lines.map(({ code }) => code)).toContain('purge-closed');
    expect([data.sets.profiles.length, data.sets.aggregates.length]).toEqual([2, 2]);
    expect(second.acts().filter(({ act }) => act === 'purge-certified')).toMatchObject([{ actor: 'application' }]);
  });

  test('R-PRG-10 leaves no secret behind that a kill kept from its intent, or from its place', async () => {
    const [data, purge] = [newData(), 'register/purges/purge-2026-11-25-bcdfghjk'];
    const first = open({ data });
    const { id } = await first.area.purges.planPerson('p1', asked);
    await first.close();
    mkdirSync(directory.file(purge));
    for (const at of [`register/purges/${id}/subject.secret`, `${purge}/values.secret.4711.new`])
      writeFileSync(directory.file(at), Buffer.from('"p1"').toString('hex'));
    const second = open({ data });
    expect([readdirSync(directory.file(purge)), readdirSync(directory.file(`register/purges/${id}`))]).toEqual([
      [],
      ['plan.json'],
    ]);
    const { certificate } = await second.area.purges.run({ plan: id, confirm: 'p1' }, asked);
    expect(readFileSync(certificate, 'utf8')).toContain(id);
  });

  test('R-CRT-8 files the certificate for print beside the signed one', async () => {
    const { area } = open({ data: newData() });
    const plan = await area.purges.plan({ dataSet: null, olderThan: null }, asked);
    await area.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked);
    const pdf = readFileSync(directory.file(`register/certificates/${plan.id}.pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5000);
    // R-CRT-12
    const list = createCertificateHandlers(directory.file(''))['certificate.list'];
    expect(await list({}, asked.signal, 'window')).toMatchObject([{ id: plan.id, paper: 'fr' }]);
  });
});

describe('the lines of the console', () => {
  const line = { level: 'info', stage: 'application', code: 'pace-changed', fields: {} } as const;

  test('R-PRG-15 are a data set of their own: counted, forgotten, verified, and kept by a hold', async () => {
    const { area, console } = open({ data: newData() });
    for (const days of [40, 30, 20]) console.append({ ...line, atMs: startMs - days * day });
    const wish = { dataSet: 'logs', olderThan: 'P25D' };
    const hold = { ground: 'a case', exception: null, startsOn: '2026-11-25', reviewOn: '2027-05-25' } as const;
    const { id } = await area.holds.add({ kind: 'data-set', dataSet: 'logs' }, hold, asked);
    const held = await area.purges.plan(wish, asked);
    expect(held.counts.find(({ dataSet }) => dataSet === 'logs')).toMatchObject({ n: 0, held: 2 });
    await area.purges.run({ plan: held.id, confirm: 'ERASE 0' }, asked);
    expect(console.read({ limit: 10 }).entries).toHaveLength(3);
    await area.holds.lift(id, 'over', asked);
    const plan = await area.purges.plan(wish, asked);
    const logs = plan.counts.find(({ dataSet }) => dataSet === 'logs');
    expect(logs).toMatchObject({ n: 2, oldestMs: startMs - 40 * day, newestMs: startMs - 30 * day });
    const { erased } = await area.purges.run({ plan: plan.id, confirm: 'ERASE 2' }, asked);
    expect(erased).toContainEqual({ dataSet: 'logs', store: 'console', n: 2 });
    expect(console.read({ limit: 10 })).toMatchObject({ entries: [{ seq: 2 }], dropped: 2 });
  });
});
