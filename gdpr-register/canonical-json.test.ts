import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  test('R-CRT-3 sorts names by their UTF-16 units, and writes numbers and texts as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'é\n', '€': 1e21, '\r': 0.1, '1': -0 })).toBe(
      String.raw`{"\r":0.1,"1":0,"a":"é\n","b":[1,{"a":true,"z":null}],"€":1e+21}`,
    );
  });

  test('R-CRT-3 is the same text for the same content, whatever the order, and reads back as it', () => {
    const shuffle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffle);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, inner]) => [name, shuffle(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(shuffle(plain))).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  test.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], ['\uD800'], [() => 1], [{ a: undefined }], [10n]])(
    'R-CRT-3 has no text for %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
      expect(() => canonicalJson({ '\uDC00': 1 })).toThrow(TypeError);
    },
  );
});
