import { expect, test } from 'vitest';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { createText } from '../i18n/text.ts';
import { clockText, groundTexts, stateText } from './request-text.ts';
import { localDay } from '../i18n/local-day.ts';

const [english, french] = [createText('en'), createText('fr')];

test('a clock says what is left, how late it is, or that it stands still', () => {
  const clocks = [
    { dueOn: '2026-12-01', daysLeft: 12, state: 'in-time' },
    { dueOn: '2026-12-01', daysLeft: 1, state: 'soon' },
    { dueOn: '2026-12-01', daysLeft: -3, state: 'overdue' },
    { dueOn: '2026-12-01', daysLeft: 20, state: 'paused' },
  ] as const;
  expect(clocks.map((clock) => clockText(english, clock))).toEqual([
    '12 days left',
    '1 day left',
    '3 days late',
    'Paused, 20 days left',
  ]);
  expect(clocks.map((clock) => clockText(french, clock))).toEqual([
    '12 jours restants',
    '1 jour restant',
    '3 jours de retard',
    'Suspendu, 20 jours restants',
  ]);
});

test('the grounds of a decision name their articles', () => {
  const decision = {
    on: '2026-11-20',
    outcome: 'refused',
    grounds: ['exception'],
    exceptions: ['legal-claims'],
    reason: 'A claim is pending.',
  } as const;
  const said = groundTexts(english, {
    ...decision,
    grounds: [...decision.grounds],
    exceptions: [...decision.exceptions],
  });
  expect(said).toEqual([
    'an exception to the right to erasure applies (Art. 17(3))',
    'the establishment, exercise or defence of legal claims (Art. 17(3)(e))',
  ]);
});

test('R-REQ-16 how a request has ended is told apart', () => {
  const receipt = { id: 'r-1', kind: 'access', receivedOn: '2026-11-02', channel: 'post', language: 'fr' } as const;
  const request = openRequest({ ...receipt, subject: { key: null, id: null } });
  const ended = (why: 'answered' | 'withdrawn' | 'mistaken') =>
    stateText(french, { state: 'closed', request: { ...request, closed: { on: '2026-11-20', why } } });
  expect([
    stateText(french, { state: 'open', request }),
    ended('answered'),
    ended('withdrawn'),
    ended('mistaken'),
  ]).toEqual(['Ouverte', 'Close', 'Retirée', 'Saisie par erreur']);
});

test('today is the day of the calendar where the window is', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
