import { expect, test } from 'vitest';
import { changeRequest } from '../../gdpr-register/request/change-request.ts';
import { groundsFor } from '../../gdpr-register/request/grounds-for.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { decisionOf } from './decision.ts';
import type { EnteredDecision } from './decision.ts';

const on = '2026-11-20';
const opened = openRequest({
  id: 'request-1',
  kind: 'erasure',
  receivedOn: on,
  channel: 'post',
  language: 'fr',
  subject: { key: null, id: null },
});
const known = { ...opened, identity: { state: 'confirmed', how: 'signed in' } } as const;
const grounds = groundsFor(known);
const nothing: EnteredDecision = { outcome: null, grounds: [], exceptions: [], reason: '' };
const reasoned: EnteredDecision = {
  outcome: 'partly',
  grounds: ['exception'],
  exceptions: ['legal-claims'],
  reason: 'A claim is pending.',
};

test('a whole decision is one that the rules accept', () => {
  for (const entered of [
    { ...nothing, outcome: 'granted' } as const,
    reasoned,
    { ...reasoned, outcome: 'refused' } as const,
  ]) {
    const decision = decisionOf(entered, { request: known, grounds }, on);
    expect(decision).toMatchObject({ outcome: entered.outcome });
    expect(changeRequest(known, { act: 'decide', ...decision! }, on)).toMatchObject({ ok: true });
  }
});

test('what lacks a ground, an exception, a reason or a confirmed identity is none yet', () => {
  const lacking: readonly EnteredDecision[] = [
    nothing,
    { ...reasoned, grounds: [] },
    { ...reasoned, exceptions: [] },
    { ...reasoned, reason: 'no' },
    { ...reasoned, reason: 'Write to ada@example.org' },
  ];
  expect(lacking.map((entered) => decisionOf(entered, { request: known, grounds }, on))).toEqual(
    lacking.map(() => null),
  );
  expect(decisionOf({ ...nothing, outcome: 'granted' }, { request: opened, grounds }, on)).toBeNull();
  expect(decisionOf(reasoned, { request: opened, grounds }, on)).toBeNull();
});

test('an exception counts where it is the ground, and only there', () => {
  const decision = decisionOf({ ...reasoned, grounds: ['no-case-of-erasure'] }, { request: known, grounds }, on);
  expect(decision).toMatchObject({ grounds: ['no-case-of-erasure'], exceptions: [] });
});
