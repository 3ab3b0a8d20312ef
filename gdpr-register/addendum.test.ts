import { expect, test } from 'vitest';
import { type AddendumPayload, addendumPayloadSchema, toAddendum, waitingOf } from './addendum.ts';
import type { ServerCertificate } from './certificate.ts';
import type { DeletionClock } from './deletion-clock.ts';
import { clockText, pendingText, unreadText } from './deletion-words.ts';

const day = 86_400_000;
const at = (days: number): string => new Date(days * day).toISOString();
const retention: DeletionClock = {
  dataSet: 'raw-messages',
  store: 'log',
  system: 'kafka',
  way: 'retention',
  delayMs: 7 * day,
  settings: { 'retention.ms': 7 * day },
};
const grace: DeletionClock = {
  dataSet: 'profiles',
  store: 'profiles',
  system: 'cassandra',
  way: 'grace-period',
  delayMs: 10 * day,
  settings: { gc_grace_seconds: 864_000 },
};
const rowOf = ({ delayMs: _, ...clock }: DeletionClock, from: string) =>
  ({ ...clock, logicallyGone: at(1), physicallyGoneFrom: from, verifiedOn: null }) as const;
const payload = {
  schema: 'vigie-erasure-certificate/2',
  id: 'purge-1970-01-02-bcdfghjk',
  clock: [rowOf(retention, at(5)), rowOf(grace, at(11))],
} as unknown as ServerCertificate;
const certificate = { payload, hash: 'a'.repeat(64) };
const sign = (addendum: Omit<AddendumPayload, 'installation'>): AddendumPayload =>
  addendumPayloadSchema.parse({ ...addendum, installation: 'b'.repeat(64) });

test('R-CRT-10 addenda follow each other until every line is verified, each from the settings as they are then', () => {
  const seen = { clock: [retention, grace], remaining: [], pending: [] };
  const pending = [{ dataSet: 'raw-messages', store: 'log', n: 3, untilMs: 5 * day }];
  const first = sign(toAddendum(certificate, [], { ...seen, seenMs: 4 * day, pending }));
  expect(first).toMatchObject({ number: 1, certificate: certificate.hash, complete: false });
  expect(first.pending).toEqual([{ dataSet: 'raw-messages', store: 'log', n: 3, until: at(5) }]);
  const second = sign(toAddendum(certificate, [first], { ...seen, seenMs: 9 * day }));
  expect(waitingOf(payload, [first, second]).map(({ dataSet }) => dataSet)).toEqual(['profiles']);
  const third = sign(toAddendum(certificate, [first, second], { ...seen, seenMs: 12 * day }));
  expect([third.number, third.complete, waitingOf(payload, [first, second, third])]).toEqual([3, true, []]);
  expect(third.clock.map(({ verifiedOn }) => verifiedOn)).toEqual([at(9), at(12)]);
});

test('R-CRT-10 what is there again is named, and its line is not verified', () => {
  const remaining = [{ dataSet: 'profiles', store: 'profiles', n: 1 }];
  const seen = { clock: [retention, grace], remaining, pending: [], seenMs: 20 * day };
  const addendum = sign(toAddendum(certificate, [], seen));
  expect(addendum).toMatchObject({ remaining, complete: false });
  expect(waitingOf(payload, [addendum])).toMatchObject([{ dataSet: 'profiles', physicallyGoneFrom: null }]);
});

test('R-CRT-10 of a certificate of files of this machine nothing waits', () => {
  const local = { ...payload, schema: 'vigie-erasure-certificate/1' } as never;
  expect(waitingOf(local, [])).toEqual([]);
});

test.each(['en', 'fr'] as const)(
  'R-CRT-9 says in %s which setting decides, by when, and what to do where none does',
  (language) => {
    const moment = (instant: string): string => instant;
    const said = clockText(rowOf(retention, at(5)), language, moment);
    expect(said).toMatchObject({ physicallyGoneFrom: at(5), system: 'Kafka' });
    expect(said.how).toMatch(/retention\.ms = 604.800.000/u);
    const kept = {
      ...rowOf(retention, at(5)),
      way: 'retention-unlimited',
      physicallyGoneFrom: null,
      settings: { 'retention.ms': null },
    } as const;
    expect(clockText(kept, language, moment).how).toContain('retention.ms');
    const row = { dataSet: 'raw-messages', store: 'log', n: 3 };
    const lines = pendingText(
      {
        pending: [
          { ...row, until: at(5) },
          { ...row, until: null },
        ],
        clock: [rowOf(retention, at(5))],
      },
      language,
      moment,
    );
    expect([lines[0], lines.length]).toEqual([expect.stringContaining(at(5)), 2]);
    expect(`${lines.join()}${unreadText(['kafka', 'cassandra'], language)}`).not.toMatch(/\{\w+\}/);
    expect(unreadText([], language)).toBeNull();
  },
);
