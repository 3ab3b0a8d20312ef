import type { Alert } from '../../electron/contract/calls/alert.ts';
import type { Text } from '../i18n/text.ts';
import { alertText } from './alert-text.ts';

/** The browser's own notifications, as far as they are needed; null where it has none. */
export interface BrowserNotices {
  permission(): NotificationPermission;
  /** Only on a click. */
  ask(): Promise<NotificationPermission>;
  show(notice: { readonly tag: string; readonly body: string; readonly clicked: () => void }): void;
}

export function browserNotices(page: Window & typeof globalThis): BrowserNotices | null {
  if (!('Notification' in page)) return null;
  const { Notification } = page;
  return {
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    show({ tag, body, clicked }) {
      const notice = new Notification('Vigie', { tag, body });
      notice.addEventListener('click', () => {
        page.focus();
        notice.close();
        clicked();
      });
    },
  };
}

export interface NoticeWishes {
  readonly notices: BrowserNotices;
  isOn(): boolean;
  text(): Text;
  clicked(alert: Alert): void;
}

/** P-ALR-11: of several tabs one shows it, since they share the tag. What was there at the first look is on the bell. */
export function createNoticing({ notices, isOn, text, clicked }: NoticeWishes): (alerts: readonly Alert[]) => void {
  let seen: ReadonlySet<string> | null = null;
  return (alerts) => {
    const tags = new Map(alerts.map((alert) => [`vigie-alert-${alert.id}-${alert.severity}`, alert]));
    const before = seen;
    seen = new Set([...(before ?? []), ...tags.keys()]);
    if (before === null || !isOn() || notices.permission() !== 'granted') return;
    for (const [tag, alert] of tags)
      if (!before.has(tag)) {
        notices.show({ tag, body: alertText(text(), alert).what, clicked: () => clicked(alert) });
      }
  };
}
