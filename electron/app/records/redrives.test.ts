import { expect, test } from 'vitest';
import { createAppWorld, runToTheEnd, settled, value } from '../testing/app-world.ts';

const world = createAppWorld();
const minors = { codes: ['minor' as const] };

test('P-RDR-1 P-RDR-3 P-RDR-5: after the processing day was changed, who is of age is published again, once', async () => {
  const first = await world.open();
  const before = await runToTheEnd(first);
  expect(before.balance.rejected.minor).toBeGreaterThan(0);
  expect(await value(first, 'redrive.preview', minors)).toMatchObject({ passing: 0 });
  await first.close();

  const app = await world.open({ asOf: '2050-01-01' });
  await runToTheEnd(app);
  const plan = await value(app, 'redrive.preview', minors);
  expect(plan).toMatchObject({ rejected: before.balance.rejected.minor, passing: before.balance.rejected.minor });
  expect(await value(app, 'redrive.run', minors)).toEqual({ ...plan, ended: 'done', left: 0 });
  await settled(app, ({ balance }) => balance.waiting === plan.passing);
  expect(await value(app, 'redrive.preview', minors)).toMatchObject({ passing: 0, done: plan.passing });
  const after = await runToTheEnd(app);
  expect(after.balance).toMatchObject({
    published: before.balance.published + plan.passing,
    stored: before.balance.stored + plan.passing,
    rejected: before.balance.rejected,
    waiting: 0,
  });
  expect(await value(app, 'recount.run', {})).toMatchObject({ agrees: true });
  const { entries } = await value(app, 'console.read', { limit: 1000 });
  const fields = { records: plan.passing };
  expect(entries).toContainEqual(expect.objectContaining({ code: 'records-redriven', fields }));
  const journal = JSON.stringify(await value(app, 'journal.read', { limit: 10 }));
  expect(journal).toContain('"actor":"window","act":"records-redriven"');
});
