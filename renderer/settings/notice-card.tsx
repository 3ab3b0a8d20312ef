import { useState } from 'react';
import { useStore } from 'zustand';
import { browserNotices } from '../alerts/browser-notices.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useSettings } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { hostStoreOf } from './host-store.ts';

/** Notifications of alerts: off until they are wished. A browser asks for its own permission, on the click. */
export function NoticeCard() {
  const { connection, settings } = useApp();
  const { notices: words } = useText().words.settings;
  const host = useStore(hostStoreOf(connection), (state) => state.host?.host ?? null);
  const isOn = useSettings((state) => state.settings?.notifications ?? false);
  const [isRefused, setRefused] = useState(false);
  const browser = browserNotices(window);
  const isAllowed = host === 'shell' || browser?.permission() === 'granted';
  const changed = async (wished: boolean): Promise<void> => {
    const allowed = !wished || isAllowed || (await browser?.ask()) === 'granted';
    setRefused(!allowed);
    if (allowed) await settings.change({ notifications: wished });
  };
  useWish('settings.notifications', () => void changed(!(isOn && isAllowed)));
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn && isAllowed}
          disabled={host === null}
          onChange={({ target }) => void changed(target.checked)}
        />
        {words.wish}
      </label>
      <p className="sub" role="status">
        {isRefused ? words.refused : words.text}
      </p>
    </section>
  );
}
