import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earliestDay } from './act-days.ts';
import { changeRequest } from './change-request.ts';
import type { RequestAct } from './request-act.ts';
import { erasureExceptionNames, refusalGroundNames } from './grounds.ts';
import { groundsFor } from './grounds-for.ts';
import { forgetSubject, openRequest, type PersonRequest, requestSchema, requestStates, stateOf } from './request.ts';
import { type RequestKind, requestKindNames } from './request-kind.ts';

const today = '2026-11-25';
const subject = { key: 'a'.repeat(64), id: '0b5e0d3c-4c0a-4c4f-9a7e-0f6f5d1c2b3a' };

function received(kind: RequestKind): PersonRequest {
  return openRequest({ id: 'r-1', kind, receivedOn: '2026-11-02', channel: 'post', language: 'fr', subject });
}

/** After these acts, of which each has to be allowed. */
function after(request: PersonRequest, ...acts: readonly RequestAct[]): PersonRequest {
  return acts.reduce((before, act) => {
    const changed = changeRequest(before, act, today);
    if (!changed.ok) throw new Error(`${act.act}: ${changed.why}`);
    return requestSchema.parse(changed.request);
  }, request);
}

function why(request: PersonRequest, act: RequestAct): string {
  const changed = changeRequest(request, act, today);
  return changed.ok ? 'allowed' : changed.why;
}

const on = '2026-11-20';
const confirmed: RequestAct = { act: 'confirm-identity', on, how: 'signed in to the account' };
const granted: RequestAct = { act: 'decide', on, outcome: 'granted', grounds: [], exceptions: [], reason: null };
const refused: RequestAct = {
  ...granted,
  outcome: 'refused',
  grounds: ['exception'],
  exceptions: ['legal-claims'],
  reason: 'A dispute is pending before the court.',
};
const mistaken: RequestAct = { act: 'annul', on, reason: 'Entered twice.' };
const erased: RequestAct = { act: 'carry-out', on, certificate: 'c-1' };

describe('a request', () => {
  test('R-REQ-6 goes from receipt to its end', () => {
    const steps: readonly RequestAct[] = [
      { act: 'ask-identity', on: '2026-11-03' },
      { ...confirmed, on: '2026-11-10' },
      granted,
      { act: 'list-recipients', on, names: ['Analytics Ltd', 'Hosting SA'] },
      erased,
      { act: 'tell-recipient', on, name: 'Hosting SA' },
      { act: 'excuse-recipient', on, name: 'Analytics Ltd', reason: 'The company was dissolved.' },
      { act: 'close', on: today },
    ];
    const states = steps.map((_, at) => stateOf(after(received('erasure'), ...steps.slice(0, at + 1))));
    expect(states).toEqual(['identity-asked', 'open', 'decided', 'decided', ...Array(3).fill('carried-out'), 'closed']);
    expect(after(received('erasure'), ...steps)).toMatchObject({
      pauses: [{ from: '2026-11-03', to: '2026-11-10' }],
      subject: { key: subject.key, id: null },
      recipients: [
        { name: 'Analytics Ltd', toldOn: null, notTold: 'The company was dissolved.' },
        { name: 'Hosting SA', toldOn: on, notTold: null },
      ],
    });
  });

  test('R-REQ-6 is not closed before it is decided, carried out and told', () => {
    const close: RequestAct = { act: 'close', on: today };
    const decided = after(received('erasure'), confirmed, granted);
    const listed = after(decided, erased, { act: 'list-recipients', on, names: ['Hosting SA'] });
    expect([received('erasure'), decided, listed].map((request) => why(request, close))).toEqual([
      expect.stringContaining('Decide first'),
      expect.stringContaining('not carried out'),
      expect.stringContaining('1 recipients are not told'),
    ]);
    expect(why(after(received('erasure'), refused), close)).toBe('allowed');
  });

  test('R-REQ-6 an erasure is carried out with its certificate', () => {
    const decided = after(received('erasure'), confirmed, granted);
    expect(why(decided, { ...erased, certificate: null })).toContain('certificate');
    expect(why(after(received('erasure'), refused), erased)).toContain('Nothing was granted');
  });

  test('R-REQ-6 what is known of a recipient stays when more are listed', () => {
    const told = after(
      received('erasure'),
      { act: 'list-recipients', on, names: ['A', 'B'] },
      { act: 'tell-recipient', on, name: 'A' },
      { act: 'list-recipients', on, names: ['A', 'C', 'C'] },
    );
    expect(told.recipients.map(({ name, toldOn }) => [name, toldOn])).toEqual([
      ['A', on],
      ['C', null],
    ]);
    expect(why(told, { act: 'tell-recipient', on, name: 'B' })).toContain('no such recipient');
  });

  test('R-REQ-7 that is closed or withdrawn takes no further act, and holds no id', () => {
    const withdrawn = after(received('access'), { act: 'withdraw', on });
    expect([stateOf(withdrawn), withdrawn.subject.id]).toEqual(['closed', null]);
    expect(why(withdrawn, confirmed)).toContain('closed');
    expect(forgetSubject(withdrawn, 'purge-1').subject, 'closed').toEqual({ key: null, id: null });
  });

  test('R-REQ-16 that was entered by mistake is closed as that, and is about nobody', () => {
    const asked = after(received('erasure'), { act: 'ask-identity', on: '2026-11-03' });
    const annulled = after(asked, { ...mistaken, on });
    expect(annulled).toMatchObject({
      subject: { key: null, id: null },
      pauses: [{ from: '2026-11-03', to: on }],
      closed: { on, why: 'mistaken', reason: 'Entered twice.' },
    });
    expect([stateOf(annulled), why(annulled, confirmed)]).toEqual(['closed', expect.stringContaining('closed')]);
  });

  test('R-REQ-16 what was done is no mistake any more, nor is an erasure that nobody noted yet', () => {
    const decided = after(received('erasure'), confirmed, granted);
    const erasedMeanwhile = forgetSubject(decided, 'purge-1');
    const said = [decided, after(decided, erased), erasedMeanwhile].map((request) => why(request, mistaken));
    expect(said).toEqual(['allowed', expect.stringContaining('was done'), expect.stringContaining('was done')]);
  });

  test('R-REQ-7 takes no act of tomorrow or of before its receipt', () => {
    expect(why(received('access'), { act: 'withdraw', on: '2026-11-26' })).toContain('future');
    expect(why(received('access'), { act: 'withdraw', on: '2026-11-01' })).toContain('before the request');
  });

  test('R-REQ-7 takes no act of a day before what it rests on', () => {
    const asked = after(received('erasure'), { act: 'ask-identity', on: '2026-11-10' });
    const known = after(asked, { ...confirmed, on: '2026-11-12' });
    const decided = after(known, { ...granted, on: '2026-11-14' });
    const done = after(decided, { ...erased, on: '2026-11-16' });
    const told: RequestAct = { act: 'tell-recipient', on, name: 'A' };
    const early: readonly (readonly [PersonRequest, RequestAct, string])[] = [
      [asked, { ...refused, on: '2026-11-09' }, 'before the person was asked'],
      [asked, { act: 'withdraw', on: '2026-11-09' }, 'before the person was asked'],
      [known, { ...granted, on: '2026-11-11' }, 'before the person had answered'],
      [decided, { ...erased, on: '2026-11-13' }, 'before the decision'],
      [after(done, { act: 'list-recipients', on, names: ['A'] }), { ...told, on: '2026-11-13' }, 'before the decision'],
      [done, { act: 'close', on: '2026-11-15' }, 'before it was carried out'],
    ];
    expect(early.map(([request, act]) => why(request, act))).toEqual(
      early.map(([, , text]) => expect.stringContaining(text)),
    );
    for (const [request, act] of early) {
      expect(why(request, { ...act, on: earliestDay(request, act.act) })).toBe('allowed');
    }
  });
});

describe('identity', () => {
  test.each(requestKindNames)('R-REQ-5 nothing is granted before it is confirmed (%s)', (kind) => {
    expect(why(received(kind), granted)).toContain('identity');
    expect(why(after(received(kind), confirmed), granted)).toBe('allowed');
  });

  test('R-REQ-5 one that never came is a ground to refuse, and ends the pause', () => {
    const asked = after(received('access'), { act: 'ask-identity', on: '2026-11-03' });
    const act: RequestAct = { ...granted, outcome: 'refused', grounds: ['identity-not-confirmed'], reason: 'Silence' };
    expect(after(asked, act).pauses).toEqual([{ from: '2026-11-03', to: on }]);
    expect(why(received('access'), act)).toContain('no ground');
    expect(why(after(asked, confirmed), act)).toContain('no ground');
  });

  test('R-REQ-3 is asked once, and not confirmed before that', () => {
    const asked = after(received('access'), { act: 'ask-identity', on: '2026-11-10' });
    expect(why(asked, { act: 'ask-identity', on })).toContain('before');
    expect(why(asked, { ...confirmed, on: '2026-11-09' })).toContain('before the person was asked');
    expect(why(after(asked, confirmed), confirmed)).toContain('confirmed already');
  });
});

describe('an extension', () => {
  const extend: RequestAct = { act: 'extend', on, reason: 'Many requests at once.' };

  test('R-REQ-4 is made once', () => {
    const extended = after(received('access'), extend);
    expect([extended.extension?.reason, why(extended, extend)]).toEqual([
      extend.reason,
      expect.stringContaining('once'),
    ]);
  });

  test('R-REQ-4 is too late when the month is over, or the request decided', () => {
    const old = openRequest({ ...received('access'), receivedOn: '2026-10-01' });
    expect(why(old, extend)).toContain('by 2026-11-02');
    expect(why(after(received('access'), confirmed, granted), extend)).toContain('decided');
  });
});

describe('a refusal', () => {
  test.each([
    ['no ground', { grounds: [], exceptions: [] }],
    ['no reason', { reason: null }],
    ['an exception that is not named', { exceptions: [] }],
    ['an exception that is not the ground', { grounds: ['excessive'] as const }],
    ['a ground of another kind', { grounds: ['compelling-grounds'] as const, exceptions: [] }],
  ])('R-REQ-5 with %s is none', (_, change) => {
    expect(why(received('erasure'), { ...refused, ...change } as RequestAct)).not.toBe('allowed');
    expect(why(received('erasure'), refused)).toBe('allowed');
  });

  test('R-REQ-5 a decision that grants all has no ground', () => {
    const act: RequestAct = { ...granted, grounds: ['excessive'] };
    expect(why(after(received('erasure'), confirmed), act)).toContain('no ground of refusal');
  });

  test('R-REQ-5 every ground is one of some kind, and Art. 17(3) has five exceptions', () => {
    const given = new Set(
      requestKindNames.flatMap((kind) => groundsFor({ kind, identity: { state: 'asked', how: null } })),
    );
    expect([given.size, erasureExceptionNames.length]).toEqual([refusalGroundNames.length, 5]);
  });
});

test('R-REQ-7 whatever is done, in any order, what is kept is a request, and a closed one holds no id', () => {
  const acts: readonly RequestAct[] = [
    { act: 'ask-identity', on },
    confirmed,
    granted,
    refused,
    erased,
    { act: 'extend', on, reason: 'Many requests at once.' },
    { act: 'list-recipients', on, names: ['A'] },
    { act: 'tell-recipient', on, name: 'A' },
    { act: 'close', on },
    { act: 'withdraw', on },
    mistaken,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...requestKindNames), fc.array(fc.constantFrom(...acts)), (kind, done) => {
      const end = done.reduce((request, act) => {
        const changed = changeRequest(request, act, today);
        return changed.ok ? requestSchema.parse(changed.request) : request;
      }, received(kind));
      expect(requestStates).toContain(stateOf(end));
      expect(end.subject.id === null).toBe(end.closed !== null);
    }),
  );
});
