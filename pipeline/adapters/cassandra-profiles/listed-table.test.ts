import { errors, types } from 'cassandra-driver';
import { expect, test } from 'vitest';
import { onceReadable } from './listed-table.ts';

const { invalid, serverError } = types.responseErrorCodes;

/** As Cassandra 5.0 answers, one after the other, while a table is made. */
const answers = [
  [invalid, 'table late does not exist'],
  [invalid, 'unconfigured table late'],
  [serverError, 'java.lang.IllegalArgumentException: Unknown CF 6b1c2f00-cc00-11f0-8000-000000000000'],
] as const;

test('P-CAS-15: a table is asked for again at every step of its making', async () => {
  const left = [...answers];
  const read = onceReadable(async () => {
    const [code, message] = left.shift() ?? [];
    if (code !== undefined) throw new errors.ResponseError(code, message!);
    return 'read';
  });
  await expect(read).resolves.toBe('read');
  expect(left).toEqual([]);
});

test('P-CAS-15: another refusal is not waited for', async () => {
  let asked = 0;
  const read = onceReadable(async () => {
    asked += 1;
    throw new errors.ResponseError(serverError, 'java.lang.NullPointerException');
  });
  await expect(read).rejects.toThrow('NullPointerException');
  expect(asked).toBe(1);
});
