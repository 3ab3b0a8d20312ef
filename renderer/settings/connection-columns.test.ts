import { expect, test } from 'vitest';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import { embeddedConnection } from '../../pipeline/domain/named-connection.ts';
import { createText } from '../i18n/text.ts';
import { connectionColumns } from './connection-columns.tsx';

const secrets = { kafka: 'none', cassandra: 'none', mongodb: 'none' } as const;
const embedded: ListedConnection = { connection: embeddedConnection, secrets };
const production: ListedConnection = { connection: { ...embeddedConnection, name: 'Production' }, secrets };

function headings(inUse: string, rows: readonly ListedConnection[]): string[] {
  const never = (): never => {
    throw new Error('Nothing is pressed.');
  };
  const acts = { inUse, isBusy: false, used: never, edited: never, removed: never };
  return connectionColumns(createText('en'), acts, rows).map(({ label }) => label);
}

test('the list of connections has a column of acts only where one of them can be used, edited or removed', () => {
  expect(headings('embedded', [embedded])).toEqual(['Name', 'Stores']);
  expect(headings('embedded', [embedded, production])).toEqual(['Name', 'Stores', 'Actions']);
  expect(headings('Production', [embedded, production])).toEqual(['Name', 'Stores', 'Actions']);
});
