import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProtect } from './protect.ts';

test('P-DEL-16: equals createHmac for every key and text', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { maxLength: 4 }),
      (key, texts) => {
        const protect = createProtect(key);
        expect(texts.map(protect)).toEqual(
          texts.map((text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')),
        );
      },
    ),
  );
});
