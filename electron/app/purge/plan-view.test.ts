import { expect, test } from 'vitest';
import type { PurgePlan } from '../../../gdpr-register/purge-plan.ts';
import { progressOf, type PurgeIntent } from '../../../gdpr-register/purge-record.ts';
import { toCertificate } from './certify.ts';
import { toPlanView } from './plan-view.ts';

/** As they go. */
const erased = ['rejected-pointers', 'raw-messages', 'profiles', 'clean-facts', 'aggregates'];
/** As a record walks. */
const walked = ['raw-messages', 'clean-facts', 'rejected-pointers', 'profiles', 'aggregates'];

const counts = erased.map((dataSet) => ({ dataSet, store: 'log', n: 1, held: 0, oldestMs: 1, newestMs: 1 }));
const plan: PurgePlan = {
  schema: 'vigie-purge-plan/1',
  id: 'purge-1',
  createdMs: 1,
  origin: 'asked',
  wish: { dataSet: null, olderThan: 'P1D' },
  scopes: erased.map((dataSet) => ({ kind: 'older', dataSet, beforeMs: 1 })),
  reasons: [],
  counts,
};
const intent: PurgeIntent = {
  schema: 'vigie-purge-intent/1',
  id: 'purge-1',
  confirmedMs: 1,
  preview: '0'.repeat(64),
  scopes: plan.scopes,
  reason: null,
  before: counts,
  dataSets: erased,
  holds: [],
};
const namesOf = (rows: readonly { readonly dataSet: string }[]) => rows.map(({ dataSet }) => dataSet);

test('R-CRT-7 a preview and a certificate have the data sets in the order in which a record walks through them', () => {
  expect(namesOf(toPlanView(plan, []).counts)).toEqual(walked);
  const scan = { kind: 'whole' as const, files: 1, bytes: 1, values: 1, found: [], unread: [] };
  const certificate = toCertificate(plan, intent, {
    ...progressOf(intent),
    receipt: { effectiveUs: 1, rawEndOffsets: [] },
    verification: { remaining: [], pending: [], clock: [], aggregatesAgree: true, scan },
  });
  expect(namesOf(certificate.counts)).toEqual(walked);
  expect(certificate.scope).toMatchObject({ parts: walked.map((dataSet) => ({ dataSet })) });
});
