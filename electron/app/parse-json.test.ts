import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const schema = z.object({ n: z.number() });

test('what is JSON and fits is given; what is not, or does not, says why', () => {
  expect(parseJson(schema, '{"n":1}')).toEqual({ success: true, data: { n: 1 } });
  expect(parseJson(schema, '{"n":')).toEqual({ success: false, error: expect.any(SyntaxError) });
  expect(parseJson(schema, '{"n":"1"}')).toEqual({ success: false, error: expect.any(z.ZodError) });
});

test('what else is thrown is nobody’s input', () => {
  const broken = z.unknown().transform(() => {
    throw new RangeError('a defect');
  });
  expect(() => parseJson(broken, '1')).toThrow(RangeError);
});
