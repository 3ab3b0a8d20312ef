import { expect, test } from 'vitest';
import { createAppWorld } from './testing/app-world.ts';

const { lines, open } = createAppWorld();

test('P-CNS-2: what is refused is a line of the console, with nothing of what was entered', async () => {
  const app = await open();
  await app.call('stores.repair', { store: 'log', action: 'rebuild' });
  await app.commandLine.call('pace.set', { pace: 'ada at example.org' }, new AbortController().signal);
  const given = new AbortController();
  given.abort();
  await app.call('recount.run', {}, given.signal);
  const refused = lines().filter(({ code }) => code === 'call-refused');
  expect(refused).toMatchObject([
    { level: 'warn', stage: 'application', fields: { call: 'stores.repair', error: 'invalid-input' } },
    { fields: { call: 'pace.set', error: 'invalid-input' } },
  ]);
  expect(JSON.stringify(refused)).not.toContain('ada');
});
