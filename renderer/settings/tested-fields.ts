import { createContext, useContext } from 'react';
import type { ConnectionCause } from '../../pipeline/domain/connection-check.ts';
import { useText } from '../i18n/use-text.ts';

/** A field of the form of which a test can say that what stands in it is the cause. */
export type TestedField = 'server' | 'datacenter' | 'user' | 'password' | 'caFile' | 'certificateFile' | 'keyFile';

const fieldsOf: Partial<Record<ConnectionCause, readonly TestedField[]>> = {
  refused: ['server'],
  'unknown-host': ['server'],
  timeout: ['server'],
  'wrong-password': ['user', 'password'],
  'untrusted-certificate': ['caFile'],
  'certificate-name': ['server'],
  'client-certificate': ['certificateFile', 'keyFile'],
  'tls-not-expected': ['server'],
  'wrong-datacenter': ['datacenter'],
};

/** Which fields a cause is about. */
export function testedFields(cause: ConnectionCause | null): readonly TestedField[] {
  return (cause === null ? undefined : fieldsOf[cause]) ?? [];
}

/** Those of the last test of the server whose card this is. */
export const TestedFields = createContext<readonly TestedField[]>([]);

/** What a field says of the last test; null where that was not about it. */
export function useTested(): (field: TestedField) => string | null {
  const faulty = useContext(TestedFields);
  const { tested } = useText().words.settings.form;
  return (field) => (faulty.includes(field) ? tested : null);
}
