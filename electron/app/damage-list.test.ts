import { expect, test } from 'vitest';
import { createDamageList } from './damage-list.ts';

test('P-APP-8 a place is listed once, with what is offered for its store', () => {
  const damages = createDamageList();
  const place = { store: 'log', where: 'users.raw, partition 1, offset 7', foundMs: 5 } as const;
  expect([damages.add(place), damages.add({ ...place, foundMs: 6 })]).toEqual([true, false]);
  damages.add({ store: 'aggregates', where: 'ledger', foundMs: 7 });
  expect(damages.list()).toEqual([
    { ...place, offers: ['move-aside'] },
    { store: 'aggregates', where: 'ledger', foundMs: 7, offers: ['rebuild', 'move-aside'] },
  ]);
});

test('P-APP-8 what a stage or an opening failed with is listed where it is damage, at its place or in its words', () => {
  const damages = createDamageList();
  const message = 'profiles.sqlite is damaged.';
  damages.addError({ code: 'store-damaged', details: { file: 'profiles.sqlite', where: 'row 3' }, message }, 1);
  damages.addError({ code: 'store-damaged', details: { file: 'aggregates.sqlite' }, message: 'It is cut.' }, 2);
  damages.addError({ code: 'disk-full', details: { file: 'log.sqlite' }, message }, 3);
  damages.addError({ code: 'store-damaged', details: { file: 'history.sqlite' }, message }, 4);
  expect(damages.list().map(({ store, where }) => [store, where])).toEqual([
    ['profiles', 'row 3'],
    ['aggregates', 'It is cut.'],
  ]);
});

test('P-APP-8 at most a hundred places are listed, and a repaired store has none', () => {
  const damages = createDamageList();
  damages.add({ store: 'profiles', where: 'row 0', foundMs: 0 });
  for (let row = 1; row <= 500; row += 1) damages.add({ store: 'log', where: `row ${row}`, foundMs: row });
  expect(damages.list()).toHaveLength(100);
  damages.forget('log');
  expect(damages.list().map(({ store }) => store)).toEqual(['profiles']);
});
