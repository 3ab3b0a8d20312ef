import { expect, test } from 'vitest';
import { answerAs } from './answer-as.ts';
import { ContractFailure } from './contract-failure.ts';
import type { Handlers } from './handler-parts.ts';
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

test('P-CNS-2: a purge that is paused ends the call that runs it, which is no refusal', async () => {
  const codes: string[] = [];
  const end = (code: string) => Promise.reject(new ContractFailure(code, 'It ended.'));
  const handlers = { 'purge.run': () => end('purge-paused'), 'purge.pause': () => end('plan-unknown') };
  const call = answerAs({
    handlers: handlers as unknown as Handlers,
    log: { warn: (_, fields) => void codes.push(String(fields?.['error'])) },
    closing: new AbortController().signal,
  })('window');
  const wish = { plan: 'purge-1', confirm: 'ERASE 1' };
  expect(await call('purge.run', wish)).toMatchObject({ ok: false, error: { code: 'purge-paused' } });
  expect(await call('purge.pause', { id: 'purge-1' })).toMatchObject({ ok: false, error: { code: 'plan-unknown' } });
  expect(codes).toEqual(['plan-unknown']);
});
