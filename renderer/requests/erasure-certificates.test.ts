import { expect, test } from 'vitest';
import type { ListedCertificate } from '../purge/certificate-store.ts';
import { erasureCertificates } from './erasure-certificates.ts';

function listed(id: string, part: object, flaw: ListedCertificate['flaw'] = null): ListedCertificate {
  const content = { scope: { kind: 'person' }, issuedAt: '2026-11-25T09:00:00.000Z', ...part };
  return { id, flaw, content: content as unknown as ListedCertificate['content'], paper: null, addenda: [] };
}

test('only trusted certificates of one person, not older than the receipt, can be of a request', () => {
  const list = [
    listed('fits', {}),
    listed('on-the-day', { issuedAt: '2026-11-19T23:00:00.000Z' }),
    listed('too-old', { issuedAt: '2026-11-19T09:00:00.000Z' }),
    listed('of-many', { scope: { kind: 'older' } }),
    listed('altered', {}, 'content-changed'),
    { id: 'unreadable', flaw: 'not-json' as const, content: null, paper: null, addenda: [] },
  ];
  expect(erasureCertificates(list, '2026-11-20').map(({ id }) => id)).toEqual(['fits', 'on-the-day']);
});
