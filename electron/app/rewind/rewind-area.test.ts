import { expect, test } from 'vitest';
import { createAppWorld, runToTheEnd, settled, value } from '../testing/app-world.ts';

const { open } = createAppWorld();
const all = { to: { kind: 'offset', offset: 0 }, partition: null } as const;

test('P-RWD-5 P-RWD-7: a rewind waits for the pause, is said in console and journal, and leaves what was stored', async () => {
  const app = await open();
  await runToTheEnd(app);
  await value(app, 'stage.start', { stage: 'transformer' });
  await settled(app, ({ stages }) => stages.transformer.state === 'running');
  expect(await app.call('rewind.run', all)).toMatchObject({ ok: false, error: { code: 'stage-running' } });
  await value(app, 'stage.stop', { stage: 'transformer', force: true });
  const before = await settled(app, ({ stages }) => stages.transformer.state === 'stopped');
  const preview = await value(app, 'rewind.preview', all);
  expect(preview.records).toBe(before.balance.published);
  expect(await value(app, 'rewind.run', all)).toEqual(preview);
  const { entries } = await value(app, 'console.read', { limit: 1000 });
  const line = { code: 'stage-rewound', fields: { stage: 'transformer', records: preview.records } };
  expect(entries).toContainEqual(expect.objectContaining(line));
  const journal = await value(app, 'journal.read', { limit: 10 });
  const [{ from, to }] = preview.partitions as [(typeof preview.partitions)[number]];
  expect(JSON.stringify(journal)).toContain(`0: ${to} → ${from}`);
  expect(JSON.stringify(journal)).toContain('"actor":"window","act":"stage-rewound"');
  await runToTheEnd(app);
  const { balance, aggregates } = await settled(app, ({ state }) => state === 'stopped');
  expect(balance).toEqual(before.balance);
  expect(aggregates.tables).toEqual(before.aggregates.tables);
  expect(await value(app, 'recount.run', {})).toMatchObject({ agrees: true });
});
