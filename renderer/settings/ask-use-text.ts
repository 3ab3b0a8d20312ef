import { type NamedConnection, servicesOf } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';

export interface AskedUse {
  readonly connection: NamedConnection;
  /** The pipeline works on the stores of the one in use. */
  readonly isRunning: boolean;
  /** Through the one in use nothing is changed. */
  readonly isReadOnlyNow: boolean;
}

/** What happens when a connection is taken into use. */
export function askUseText({ words }: Text, { connection, isRunning, isReadOnlyNow }: AskedUse): string {
  const { list } = words.settings;
  return [
    ...(servicesOf(connection).length > 0 ? [list.useTested] : []),
    ...(isRunning ? [list.useRunning] : []),
    list.useStays,
    ...(connection.readOnly ? [list.useReadOnly] : []),
    ...(isReadOnlyNow && !connection.readOnly ? [list.useChanges] : []),
  ].join(' ');
}
