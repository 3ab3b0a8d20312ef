import { useApp, useNavigation } from '../state/app-context.ts';
import { PurgeOverview } from './purge-overview.tsx';
import { PurgeScreen } from './purge-screen.tsx';
import { purgeStoreOf } from './purge-store.ts';
import './purge.css';

/** The connected parent of purges, certificates and holds: all of them, or one purge over the whole screen. */
export function PurgeTab() {
  const { connection, navigation } = useApp();
  const store = purgeStoreOf(connection);
  const id = useNavigation(({ purge }) => purge);
  if (id === null) return <PurgeOverview store={store} opened={navigation.purgeOpened} />;
  return (
    <PurgeScreen
      key={id}
      id={id}
      store={store}
      opened={navigation.purgeOpened}
      left={() => navigation.purgeOpened(null)}
    />
  );
}
