import { expect, test } from 'vitest';
import { embeddedConnection, namedConnectionSchema } from './named-connection.ts';

test('the embedded connection is what a connection is that says no more than its name', () => {
  expect(namedConnectionSchema.parse({ name: 'embedded' })).toEqual(embeddedConnection);
});
