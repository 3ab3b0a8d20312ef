import { expect, test } from 'vitest';
import type { WindowMenu } from '../contract/calls/menu.ts';
import { createMenuDesk } from './menu-desk.ts';

const menu: WindowMenu = {
  language: 'en',
  items: [{ id: 'go.console', place: 'view', label: 'Go to Console', accelerator: null, enabled: true }],
};

test('P-SHL-12: the shell is told what the menu is, also from before it listened, and only when it changes', () => {
  const desk = createMenuDesk();
  const told: WindowMenu[] = [];
  desk.show(menu);
  desk.onShown((each) => told.push(each));
  desk.show(structuredClone(menu));
  desk.show({ ...menu, language: 'fr' });
  expect(told).toEqual([menu, { ...menu, language: 'fr' }]);
});

test('P-SHL-12: a page hears each item that is chosen while it listens, in their order, and none from before', async () => {
  const desk = createMenuDesk();
  desk.chosen('before');
  const listening = new AbortController();
  const heard = desk.listen(listening.signal)[Symbol.asyncIterator]();
  const first = heard.next();
  desk.chosen('go.console');
  desk.chosen('help.keys');
  expect([await first, await heard.next()].map(({ value }) => value)).toEqual([
    { id: 'go.console' },
    { id: 'help.keys' },
  ]);
  const last = heard.next();
  listening.abort();
  expect(await last).toEqual({ done: true, value: undefined });
});
