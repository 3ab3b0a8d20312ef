import { expect, test } from 'vitest';
import { requestWishOf } from './new-request.ts';
import type { EnteredRequest } from './new-request.ts';
import { selectorOf } from './selector-wish.ts';

const today = '2026-11-28';
const id = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';
const whole: EnteredRequest = {
  kind: 'erasure',
  receivedOn: today,
  channel: 'post',
  language: 'fr',
  selector: { kind: 'id', value: ` ${id}` },
  person: '',
};
const receipt = { kind: 'erasure', receivedOn: today, channel: 'post', language: 'fr' };

test('a request is about who was entered, who was chosen of several, or nobody yet', () => {
  expect([
    requestWishOf(whole, today),
    requestWishOf({ ...whole, selector: { kind: 'email', value: 'a@b.example' }, person: id }, today),
    requestWishOf({ ...whole, selector: { kind: 'none', value: '' } }, today),
  ]).toEqual([
    { ...receipt, by: { id } },
    { ...receipt, by: { id } },
    { ...receipt, by: null },
  ]);
});

test('R-REQ-2 what is missing, lies in the future, or before the regulation applied, opens nothing', () => {
  const parts: Partial<EnteredRequest>[] = [
    { kind: '' },
    { channel: '' },
    { language: 'de' },
    { receivedOn: '' },
    { receivedOn: '2026-11-29' },
    { receivedOn: '1926-11-28' },
    { selector: { kind: 'id', value: 'nobody' } },
  ];
  expect(parts.map((part) => requestWishOf({ ...whole, ...part }, today))).toEqual(parts.map(() => null));
});

test('only what could find somebody is sent', () => {
  expect([
    selectorOf('email', ' ada@example.org '),
    selectorOf('email', 'ada'),
    selectorOf('phone', '+33 1 22'),
    selectorOf('phone', '+3'),
  ]).toEqual([{ email: 'ada@example.org' }, null, { phone: '+33 1 22' }, null]);
});
