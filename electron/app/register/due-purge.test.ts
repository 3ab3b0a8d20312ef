import { expect, test } from 'vitest';
import { systemClock } from '../../../pipeline/stages/system-clock.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';
import { ownActivityId as id } from '../../../gdpr-register/own-activity/own-activity-id.ts';

const { open } = createAppWorld();
const daysLater = 10;

test('R-DUE-5 R-DRF-1 what is beyond the declared period is found, is what a purge takes, and is gone then', async () => {
  const first = await open({ count: 200 });
  const { balance } = await runToTheEnd(first);
  expect((await value(first, 'register.check', { language: 'en' })).activities).toMatchObject([{ drift: [] }]);
  expect(await value(first, 'purge.plan', {})).toMatchObject({ origin: 'register', total: 0 });
  await first.close();

  const nowMs = (): number => systemClock.nowMs() + daysLater * 86_400_000;
  const app = await open({ count: 200 }, { ...systemClock, nowMs });
  const { drift } = (await value(app, 'register.check', { language: 'en' })).activities[0]!;
  const found = expect.stringMatching(
    `^${balance.published} items; the oldest of \\d+ [A-Z][a-z]+ ${new Date().getUTCFullYear()}$`,
  );
  const raw = { code: 'retention-overdue', declared: '7 days', fix: null };
  expect(drift.filter(({ about }) => about.endsWith('raw-messages'))).toContainEqual(
    expect.objectContaining({ ...raw, found }),
  );
  expect((await value(app, 'register.list', {})).activities).toMatchObject([{ drift: drift.length }]);

  const plan = await value(app, 'purge.plan', {});
  expect(plan.reasons).toContainEqual(
    expect.objectContaining({ activity: id, dataSet: 'raw-messages', duration: 'P7D' }),
  );
  const { erased } = await value(app, 'purge.run', { plan: plan.plan, confirm: plan.confirmation! });
  expect(erased).toContainEqual({ dataSet: 'raw-messages', store: 'log', n: balance.published });
  expect((await value(app, 'register.check', { language: 'en' })).activities).toMatchObject([{ drift: [] }]);
});
