import { expect, test } from 'vitest';
import { changeRequest } from '../../gdpr-register/request/change-request.ts';
import type { RequestAct } from '../../gdpr-register/request/request-act.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { nextAct, offeredActs } from './offered-acts.ts';

const on = '2026-11-20';
const today = '2026-11-28';

function after(...acts: readonly RequestAct[]) {
  const subject = { key: null, id: null };
  let request = openRequest({
    id: 'request-1',
    kind: 'erasure',
    receivedOn: on,
    channel: 'post',
    language: 'fr',
    subject,
  });
  for (const act of acts) {
    const changed = changeRequest(request, act, today);
    if (!changed.ok) throw new Error(changed.why);
    request = changed.request;
  }
  const offered = offeredActs({ id: request.id, request, erasedBy: null }, today);
  return { offered, next: nextAct(offered) };
}

const confirmed: RequestAct = { act: 'confirm-identity', on, how: 'signed in' };
const granted: RequestAct = { act: 'decide', on, outcome: 'granted', grounds: [], exceptions: [], reason: null };
const carriedOut: RequestAct = { act: 'carry-out', on, certificate: 'purge-1' };

test('what the rules allow is offered, from the receipt to the closing', () => {
  expect(after()).toEqual({
    offered: ['confirm-identity', 'ask-identity', 'decide', 'extend', 'withdraw', 'annul'],
    next: 'confirm-identity',
  });
  expect(after({ act: 'ask-identity', on })).toEqual({
    offered: ['confirm-identity', 'decide', 'extend', 'withdraw', 'annul'],
    next: 'confirm-identity',
  });
  expect(after(confirmed)).toMatchObject({ next: 'decide' });
  expect(after(confirmed, granted)).toEqual({
    offered: ['decide', 'carry-out', 'withdraw', 'annul'],
    next: 'carry-out',
  });
  expect(after(confirmed, granted, carriedOut)).toMatchObject({ offered: ['close', 'withdraw'], next: 'close' });
  expect(after({ act: 'withdraw', on })).toEqual({ offered: [], next: null });
});

test('R-REQ-16: an erasure that another purge did is not offered as one that was entered by mistake', () => {
  const asked = { id: 'request-1', kind: 'erasure', receivedOn: on, channel: 'post', language: 'fr' } as const;
  const { subject: _, ...request } = openRequest({ ...asked, subject: { key: null, id: null } });
  const offered = (erasedBy: string | null) => offeredActs({ id: request.id, request, erasedBy }, today);
  expect([offered(null).includes('annul'), offered('purge-1').includes('annul')]).toEqual([true, false]);
});

test('it is not closed before every recipient is told', () => {
  const listed: RequestAct = { act: 'list-recipients', on, names: ['Hosting'] };
  expect(after(confirmed, granted, listed, carriedOut).offered).toEqual(['withdraw']);
  expect(after(confirmed, granted, listed, carriedOut, { act: 'tell-recipient', on, name: 'Hosting' }).next).toBe(
    'close',
  );
});
