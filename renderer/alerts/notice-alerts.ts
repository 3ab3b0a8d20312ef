import { toLanguage } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { alertStoreOf, isOpen } from './alert-store.ts';
import { browserNotices, createNoticing } from './browser-notices.ts';
import { showAlert } from './show-alert.ts';

/** In a browser the page announces alerts; the shell does it itself, also behind a closed window. */
export function noticeAlerts(
  { connection, settings, navigation, wishes }: Pick<AppParts, 'connection' | 'settings' | 'navigation' | 'wishes'>,
  page: Window & typeof globalThis,
): void {
  const notices = browserNotices(page);
  if (notices === null) return;
  const host = hostStoreOf(connection);
  const alerts = alertStoreOf(connection);
  const look = createNoticing({
    notices,
    isOn: () => host.getState().host?.host === 'web' && settings.getState().settings?.notifications === true,
    text: () => createText(toLanguage(settings.getState().look.language, page.navigator.languages)),
    clicked: ({ id }) => showAlert({ navigation, wishes }, id),
  });
  alerts.subscribe(({ known }) => {
    if (known !== null) look(known.alerts.filter(isOpen));
  });
}
