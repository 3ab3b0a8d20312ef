import { MongoBulkWriteError, MongoNetworkError } from 'mongodb';
import { expect, test } from 'vitest';
import { toMongodbError } from './classify.ts';

const to = { hosts: '127.0.0.1:27017', withTls: false };

test('a connection that is lost in a bulk write is waited for, as any other', () => {
  const lost = new MongoNetworkError('connection 2 to 127.0.0.1:27017 closed');
  const wrapped = Reflect.construct(MongoBulkWriteError, [lost, {}]);
  expect(wrapped).toBeInstanceOf(MongoBulkWriteError);
  const bare = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
  for (const thrown of [lost, wrapped, bare, Reflect.construct(MongoBulkWriteError, [bare, {}])])
    expect(toMongodbError(thrown, to)).toMatchObject({ code: 'store-unreachable', canRetry: true });
});

test('what the server refuses of a bulk write is not', () => {
  const refused = { message: 'Document failed validation', code: 121, writeErrors: [] };
  const wrapped = Reflect.construct(MongoBulkWriteError, [refused, {}]);
  expect(toMongodbError(wrapped, to)).toMatchObject({ code: 'store-refused', canRetry: false });
});
