import { describe, expect, test } from 'vitest';
import { api, type CallName, type InputOf, type Procedure, type StreamName } from '../contract/api.ts';
import { createAppWorld, runToTheEnd, settled, value } from './testing/app-world.ts';
import { callInputs } from './testing/call-inputs.ts';
import { seedRegister } from './testing/seed-register.ts';

const { directory, open } = createAppWorld();

/** The output of a call as its schema has it, and not a key more. */
function exactly(name: CallName, output: unknown): void {
  expect(api[name].output.parse(output), name).toEqual(output);
}

describe('the contract', () => {
  test('P-CON-3 every call has a handler whose answer fits, and every stream items that fit', async () => {
    seedRegister(directory.file(''));
    const app = await open();
    await runToTheEnd(app);
    expect(Object.keys(callInputs).toSorted()).toEqual(
      (Object.keys(api) as Procedure[]).filter((name) => api[name].kind === 'call').toSorted(),
    );
    for (const name of Object.keys(callInputs) as CallName[]) {
      if (name === 'recount.run') await value(app, 'pipeline.stop', {});
      exactly(name, await value(app, name, callInputs[name] as InputOf<typeof name>));
    }
    const snapshot = await settled(app, () => true);
    expect(api.snapshot.item.parse(snapshot)).toEqual(snapshot);
    const abort = new AbortController();
    const items = app.listen('console', {}, abort.signal)[Symbol.asyncIterator]();
    const next = items.next();
    await value(app, 'settings.change', { language: 'fr' });
    const { value: group } = await next;
    expect(api.console.item.parse(group)).toEqual(group);
    abort.abort();
  });

  test.each([
    ['pace.set', { pace: 'user@example.org' }, 'pace'],
    ['stage.start', { stage: 'secret' }, 'stage'],
    ['console.read', { limit: 0 }, 'limit'],
    ['source.set', {}, 'source'],
    ['settings.read', 'secret', 'input'],
    ['stores.repair', { store: 'log' }, 'action'],
  ] as const)('P-CON-3 %s of %j is refused, naming %s and no value', async (name, input, field) => {
    const app = await open();
    const result = await app.call(name, input as never);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const message = result.ok ? '' : result.error.message;
    expect(message).toContain(`${name} was called with input that does not fit: ${field}`);
    expect(message).not.toMatch(/user@example|secret"/);
  });

  test('P-CON-3 what is well formed and makes no sense is refused too', async () => {
    const app = await open();
    const codes = [
      await app.call('aggregates.read', { name: 'users' }),
      await app.call('stores.repair', { store: 'log', action: 'rebuild' }),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['invalid-input', 'invalid-input']);
    for (const name of ['snapshot', 'console'] satisfies StreamName[])
      expect(() => app.listen(name, 7 as never, new AbortController().signal)).toThrow(/does not fit/);
  });

  test('P-CON-5 a recount that is cancelled ends its thread', async () => {
    const app = await open();
    await runToTheEnd(app);
    const abort = new AbortController();
    const recount = app.call('recount.run', {}, abort.signal);
    abort.abort(new Error('no longer wanted'));
    expect(await recount).toMatchObject({ ok: false, error: { message: 'no longer wanted' } });
  });
});
