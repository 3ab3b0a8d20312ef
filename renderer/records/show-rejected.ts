import type { AppParts } from '../state/app-context.ts';
import { recordsStoreOf } from './records-store.ts';

/** Leads to all that was rejected, for whatever reason and at whatever time. */
export function showRejected({ connection, navigation }: Pick<AppParts, 'connection' | 'navigation'>): void {
  const store = recordsStoreOf(connection);
  store.viewChosen('rejected');
  store.codeChosen(null);
  navigation.recordsOpened(null);
}
