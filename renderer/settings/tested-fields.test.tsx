import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ConnectionCause } from '../../pipeline/domain/connection-check.ts';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { CassandraFields } from './cassandra-fields.tsx';
import { newConnection } from './entered-connection.ts';
import { TestedFields, testedFields } from './tested-fields.ts';

/** Of each input of the form, in its order, whether it is marked. */
function marks(cause: ConnectionCause | null): readonly boolean[] {
  const shown = renderToStaticMarkup(
    <TextContext value={createText('en')}>
      <TestedFields value={testedFields(cause)}>
        <CassandraFields entered={newConnection.cassandra} changed={() => undefined} />
      </TestedFields>
    </TextContext>,
  );
  return [...shown.matchAll(/<input[^>]*>/g)].map(([input]) => input.includes('aria-invalid="true"'));
}

test('P-SET-5 a cause marks the fields that it is about, and no other', () => {
  expect(marks(null)).toEqual([false, false, false, false, false]);
  expect(marks('wrong-datacenter')).toEqual([false, true, false, false, false]);
  expect(marks('unknown-host')).toEqual([true, false, false, false, false]);
  expect(marks('too-old')).toEqual([false, false, false, false, false]);
});
