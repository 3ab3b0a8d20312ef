import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { keepListening } from '../live/keep-listening.ts';
import { useApp } from '../state/app-context.ts';
import { isCovered, watchCover } from './covered.ts';
import { toWindowMenu } from './window-menu.ts';
import { availabilityOf } from './window-actions.ts';

/** Keeps the system's menu as the actions are, where the host has one, and does what is chosen there. */
export function SystemMenu() {
  const { connection } = useApp();
  const [hasMenu, setHasMenu] = useState(false);
  useEffect(() => {
    const { bridge, transport } = connection;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('application.describe', {});
      if (answer.ok) setHasMenu(answer.value.host === 'shell');
    };
    if (transport.state === 'open') void ask();
    return transport.onState((state) => {
      if (state === 'open') void ask();
    });
  }, [connection]);
  return hasMenu ? <ShownMenu /> : null;
}

function ShownMenu() {
  const parts = useApp();
  const text = useText();
  const { connection, windowActions, live, settings } = parts;
  useEffect(() => {
    let shown = '';
    const show = (): void => {
      const now = `${availabilityOf({ live, settings })} ${isCovered()}`;
      if (now === shown) return;
      shown = now;
      void connection.bridge.call('menu.show', toWindowMenu(windowActions, text, isCovered()));
    };
    show();
    const stops = [live.subscribe(show), settings.subscribe(show), watchCover(show)];
    return () => stops.forEach((stop) => stop());
  }, [connection, windowActions, live, settings, text]);
  useEffect(
    () =>
      keepListening(connection, {
        name: 'menu',
        input: {},
        onItem: ({ id }) => {
          const action = windowActions.find((one) => one.id === id);
          if (!isCovered() && action?.whyNot() === null) action.run();
        },
      }),
    [connection, windowActions],
  );
  return null;
}
