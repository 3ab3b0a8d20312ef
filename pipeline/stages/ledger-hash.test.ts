import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLedgerHash } from './ledger-hash.ts';
import { createProtect } from './protect.ts';

const key = new Uint8Array(32).fill(5);
const id = '00000000-0000-4000-8000-00000000000A';

test('P-ERA-2: a person in the ledger is a keyed hash of the id, in any case, under a key of its own', () => {
  const hash = createLedgerHash(key);
  const own = hkdfSync('sha256', key, '', 'vigie ledger of erasures, restrictions and holds, 1', 32);
  expect(hash(id)).toBe(createHmac('sha256', Buffer.from(own)).update(id.toLowerCase()).digest('hex'));
  expect(hash(id.toLowerCase())).toBe(hash(id));
  expect(hash(id)).not.toBe(createProtect(key)(id.toLowerCase()));
  expect(createLedgerHash(new Uint8Array(32).fill(6))(id)).not.toBe(hash(id));
});
