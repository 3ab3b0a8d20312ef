import { useEffect } from 'react';
import { useStore } from 'zustand';
import { shownAlerts } from '../alerts/alert-actions.ts';
import { useText } from '../i18n/use-text.ts';
import { keepListening } from '../live/keep-listening.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { isCovered, watchCover } from './covered.ts';
import { toWindowMenu } from './window-menu.ts';
import { availabilityOf, watchAvailability } from './window-actions.ts';

/** Keeps the system's menu as the actions are, where the host has one, and does what is chosen there. */
export function SystemMenu() {
  const { connection } = useApp();
  const hasMenu = useStore(hostStoreOf(connection), ({ host }) => host?.host === 'shell');
  return hasMenu ? <ShownMenu /> : null;
}

function ShownMenu() {
  const parts = useApp();
  const text = useText();
  const { connection, windowActions, live, settings } = parts;
  useEffect(() => {
    let shown = '';
    const show = (): void => {
      const now = `${availabilityOf({ live, settings, connection })} ${isCovered()}`;
      if (now === shown) return;
      shown = now;
      void connection.bridge.call('menu.show', toWindowMenu(windowActions, text, isCovered()));
    };
    show();
    const stops = [watchAvailability({ live, settings, connection }, show), watchCover(show)];
    return () => stops.forEach((stop) => stop());
  }, [connection, windowActions, live, settings, text]);
  useEffect(
    () =>
      keepListening(connection, {
        name: 'menu',
        input: {},
        onItem: ({ id }) => {
          const action = [...windowActions, ...shownAlerts(parts)].find((one) => one.id === id);
          if (!isCovered() && action?.whyNot() === null) action.run();
        },
      }),
    [connection, windowActions, parts],
  );
  return null;
}
