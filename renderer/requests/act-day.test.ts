import { expect, test } from 'vitest';
import { changeRequest } from '../../gdpr-register/request/change-request.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { actDays, isOfDays } from './act-day.ts';

const today = '2026-11-24';
const opened = openRequest({
  id: 'request-1',
  kind: 'access',
  receivedOn: '2026-11-02',
  channel: 'post',
  language: 'fr',
  subject: { key: null, id: null },
});

test('R-REQ-14 the days that are offered are those that the rules take', () => {
  const asked = changeRequest(opened, { act: 'ask-identity', on: '2026-11-10' }, today);
  if (!asked.ok) throw new Error(asked.why);
  const days = actDays(asked, 'confirm-identity', today);
  expect(days).toEqual({ first: '2026-11-10', last: today });
  const entered = ['2026-11-09', '2026-11-10', today, '2026-11-25', ''];
  expect(entered.map((day) => isOfDays(days, day))).toEqual([false, true, true, false, false]);
  const taken = entered.slice(0, 4).map((on) => {
    return changeRequest(asked.request, { act: 'confirm-identity', on, how: 'signed in' }, today).ok;
  });
  expect(taken).toEqual([false, true, true, false]);
});
