import { expect, test } from 'vitest';
import type { Result } from '../../../electron/contract/result.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { refused, settle } from '../../testing/fake-connection.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-keeper.ts';

const kept: Result<unknown> = { ok: true, value: {} };

function entry(title: string): Entry {
  return { kind: 'controller', values: { identity: { title } } };
}

function open() {
  const clock = createFakeClock();
  const sent: { title: unknown; answer(result: Result<unknown>): void }[] = [];
  const said: DraftState[] = [];
  const keeper = new DraftKeeper({
    clock,
    keep: ({ values }) => new Promise((answer) => sent.push({ title: values['identity']?.['title'], answer })),
    said: (state) => said.push(state),
  });
  const titles = () => sent.map(({ title }) => title);
  return { clock, keeper, sent, said, titles };
}

test('R-EDT-2: the newest of what was changed is kept soon, also while somebody types without a pause', async () => {
  const { clock, keeper, sent, said, titles } = open();
  keeper.changed(entry('a'));
  clock.pass(500);
  keeper.changed(entry('ab'));
  clock.pass(300);
  await settle();
  expect(titles()).toEqual(['ab']);
  keeper.changed(entry('abc'));
  clock.pass(5000);
  await settle();
  expect(titles(), 'one at a time').toEqual(['ab']);
  sent[0]?.answer(kept);
  await settle();
  expect(titles()).toEqual(['ab', 'abc']);
  sent[1]?.answer(kept);
  await settle();
  expect(said.at(-1)).toEqual({ kind: 'saved', atMs: 5800 });
});

test('R-EDT-2: what could not be kept is said, and tried again', async () => {
  const { clock, keeper, sent, said, titles } = open();
  keeper.changed(entry('a'));
  clock.pass(800);
  await settle();
  sent[0]?.answer(refused);
  await settle();
  expect(said.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'invalid-input' } });
  clock.pass(3000);
  await settle();
  expect(titles()).toEqual(['a', 'a']);
  sent[1]?.answer(kept);
  await settle();
  expect(said.at(-1)?.kind).toBe('saved');
});

test('R-EDT-2: what is pending is kept at once where the form is left, and nothing after it was closed', async () => {
  const { clock, keeper, sent, said, titles } = open();
  keeper.changed(entry('a'));
  const left = keeper.flush();
  await settle();
  sent[0]?.answer(kept);
  await left;
  expect([titles(), said.at(-1)?.kind]).toEqual([['a'], 'saved']);
  keeper.changed(entry('b'));
  await keeper.close();
  keeper.changed(entry('c'));
  clock.pass(10_000);
  await settle();
  expect(titles()).toEqual(['a']);
});
