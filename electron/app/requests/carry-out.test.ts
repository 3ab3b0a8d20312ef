import { expect, test } from 'vitest';
import { forgetSubject, openRequest } from '../../../gdpr-register/request/request.ts';
import type { PersonRights } from '../person/person-rights.ts';
import { carryOut } from './carry-out.ts';

const person = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';

/** Nothing is held of the person any more, and `purge-1` is the certificate of somebody. */
function erase(certificate: string, ofPerson: string, erasedBy?: string) {
  const asked = {
    id: 'request-1',
    kind: 'erasure',
    receivedOn: '2026-11-30',
    channel: 'post',
    language: 'en',
  } as const;
  const request = openRequest({ ...asked, subject: { key: 'a'.repeat(64), id: person } });
  return carryOut({
    request: erasedBy === undefined ? request : forgetSubject(request, erasedBy),
    corrections: undefined,
    certificate,
    rights: { find: async () => ({ ids: [], found: { profiles: { profiles: 0 } } }) } as unknown as PersonRights,
    provesErasure: (id, of) => id !== 'purge-2' && (of === null || of === ofPerson),
    asking: { actor: 'window', requestId: null, signal: new AbortController().signal },
  });
}

test('R-REQ-13 an erasure is not carried out with the certificate of another person', async () => {
  expect(await erase('purge-1', person)).toBeNull();
  expect(await erase('purge-1', person.replace('0b', '0c'))).toMatchObject({
    code: 'no-certificate',
    why: expect.stringContaining('of another person'),
  });
  expect(await erase('purge-2', person)).toMatchObject({ code: 'no-certificate' });
});

test('R-REQ-13 where the erasure has taken the id away, its own certificate is the one that proves it', async () => {
  expect(await erase('purge-1', person, 'purge-1')).toBeNull();
  expect(await erase('purge-3', person, 'purge-1')).toMatchObject({ code: 'no-certificate' });
  // One that was given up has no certificate, and the person was erased by another.
  expect(await erase('purge-1', person, 'purge-2')).toBeNull();
});
