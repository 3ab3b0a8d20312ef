import { registerStoreOf } from '../register/register-store.ts';
import type { AppParts } from '../state/app-context.ts';
import type { Tab } from './tabs.ts';

/** From one purge, one request or one activity to all of them. What was written of an activity stays as its draft. */
export function showOverview({ navigation, connection }: AppParts, tab: Tab): void {
  if (tab === 'purge') navigation.purgeOpened(null);
  if (tab === 'requests') navigation.requestOpened(null);
  if (tab === 'register') void registerStoreOf(connection).activityClosed();
}
