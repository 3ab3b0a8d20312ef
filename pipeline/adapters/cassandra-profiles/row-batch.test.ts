import { defaultOptions, type ExecutionOptions, types } from 'cassandra-driver';
import Encoder from 'cassandra-driver/lib/encoder.js';
import { BatchRequest } from 'cassandra-driver/lib/requests.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowBatchRequest, type RowStatement } from './row-batch.ts';
import { ValueBytes } from './value-bytes.ts';

interface Row {
  readonly id: string;
  readonly texts: readonly (string | null)[];
  readonly age: number;
  readonly timestamp: number;
}

const queryIds = [Buffer.from('the first statement'), Buffer.from('other')];
const statements: readonly RowStatement<Row>[] = [
  {
    query: 'INSERT everything',
    values: 5,
    write(to, { id, texts, age, timestamp }) {
      to.uuid(id);
      for (const text of texts) to.text(text);
      to.int(age);
      to.long(timestamp);
    },
  },
  { query: 'INSERT a part', values: 1, write: (to, { id }) => to.uuid(id) },
];
const columns = [
  ['uuid', 'text', 'text', 'int', 'bigint'],
  ['uuid'],
] as const satisfies readonly (readonly (keyof typeof types.dataTypes)[])[];

/** What the driver asks of them when it writes a batch. */
const options = {
  getConsistency: () => types.consistencies.localQuorum,
  getCustomPayload: () => undefined,
  getHints: () => undefined,
  getKeyspace: () => undefined,
  getOrGenerateTimestamp: () => null,
  getSerialConsistency: () => undefined,
  isBatchCounter: () => false,
  isBatchLogged: () => false,
  isQueryTracing: () => undefined,
} as unknown as ExecutionOptions;

const anyRow = fc.record({
  id: fc.uuid(),
  texts: fc.tuple(...[0, 1].map(() => fc.option(fc.string({ unit: 'grapheme', maxLength: 3000 })))),
  age: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  timestamp: fc.maxSafeNat(),
});
const versions = [types.protocolVersion.v3, types.protocolVersion.v4, types.protocolVersion.v5, 0x41, 0x42];

const bytes = new ValueBytes();

describe('a batch of rows', () => {
  test('is on the wire what the driver makes of the same statements', () => {
    const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...versions), fc.nat(127), (rows, version, streamId) => {
        const encoder = toEncoder(version);
        const ours = toRequest(rows);
        const theirs = new BatchRequest(rows.flatMap(toQueries), options).write(encoder, streamId);
        expect(ours.write(encoder, streamId)).toEqual(theirs);
        expect(ours.clone().write(encoder, streamId)).toEqual(theirs);
      }),
    );
  });

  test('holds nothing of one that could not be encoded, and stays as it is when another is written', () => {
    const encoder = toEncoder(types.protocolVersion.v4);
    const row = { id: '7a0eeda2-9a4f-4f0e-8c5f-000000000001', texts: ['a', null], age: 35, timestamp: 1 };
    const whole = toRequest([row]).write(encoder, 1);
    const before = Buffer.from(whole);
    expect(() => toRequest([row, { ...row, id: 'no' }]).write(encoder, 1)).toThrow(RangeError);
    expect(toRequest([{ ...row, age: 36 }]).write(encoder, 1)).not.toEqual(before);
    expect(whole).toEqual(before);
    expect(toRequest([row]).write(encoder, 1)).toEqual(before);
  });
});

function toEncoder(version: number): Encoder {
  return new Encoder(version, defaultOptions());
}

function toRequest(rows: readonly Row[]): RowBatchRequest<Row> {
  return new RowBatchRequest({ statements, rows, queryIds, bytes }, options);
}

function toQueries({ id, texts, age, timestamp }: Row) {
  const params = [[id, ...texts, age, types.Long.fromNumber(timestamp)], [id]];
  return columns.map((types_, index) => ({
    query: statements[index]!.query,
    queryId: queryIds[index]!,
    meta: { columns: types_.map((name) => ({ type: { code: types.dataTypes[name], info: null } })) },
    params: params[index]!,
  }));
}
