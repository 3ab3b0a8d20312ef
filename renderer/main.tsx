import './schemas-without-jit.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import { createRoot } from './page-root.ts';
import { createWindowActions } from './actions/window-actions.ts';
import { AlertsTab } from './alerts/alerts-tab.tsx';
import { noticeAlerts } from './alerts/notice-alerts.ts';
import { App } from './app.tsx';
import { connectToHost } from './bridge.ts';
import { ConsoleTab } from './console/console-tab.tsx';
import { DashboardTab } from './dashboard/dashboard-tab.tsx';
import { applyTheme } from './frame/apply-theme.ts';
import { markInput } from './frame/mark-input.ts';
import { JournalTab } from './journal/journal-tab.tsx';
import { toLanguage, type Language } from './i18n/language.ts';
import { PipelineTab } from './flow/pipeline-tab.tsx';
import { RecordsTab } from './records/records-tab.tsx';
import { RegisterTab } from './register/register-tab.tsx';
import { PurgeTab } from './purge/purge-tab.tsx';
import { RequestsTab } from './requests/requests-tab.tsx';
import { SettingsTab } from './settings/settings-tab.tsx';
import { createActions } from './state/actions.ts';
import { AppContext } from './state/app-context.ts';
import type { AppParts } from './state/app-context.ts';
import { createCatchUpStore } from './state/catch-up-store.ts';
import { createDamageStore } from './state/damage-store.ts';
import { createKeptLook } from './state/kept-look.ts';
import { createLiveStore } from './state/live-store.ts';
import { createNavigationStore } from './state/navigation-store.ts';
import { createNoticesStore } from './state/notices-store.ts';
import { createOverlayStore } from './state/overlay-store.ts';
import { createRecentStore } from './state/recent-store.ts';
import { createSettingsStore } from './state/settings-store.ts';
import { createWishStore } from './state/wish-store.ts';
import { loadDatePart } from './ui/date-field.tsx';
import './styles/base.css';
import './styles/boxes.css';
import './styles/controls.css';
import './styles/flow.css';
import './styles/forced-colors.css';
import './styles/forms.css';
import './styles/frame.css';
import './styles/banners.css';
import './styles/overlays.css';
import './styles/pace.css';
import './styles/pipeline.css';
import './styles/record-table.css';
import './styles/stage-table.css';
import './styles/tokens.css';
import './styles/narrow.css';

function createParts(): AppParts {
  const connection = connectToHost(window);
  const live = createLiveStore(connection, (run) => requestAnimationFrame(run));
  const settings = createSettingsStore(connection, createKeptLook(localStorage));
  const notices = createNoticesStore();
  const actions = createActions(connection.bridge, notices);
  const damage = createDamageStore(connection);
  const navigation = createNavigationStore(sessionStorage);
  const recent = createRecentStore(connection, live);
  const catchUp = createCatchUpStore(live);
  const wishes = createWishStore();
  const overlays = createOverlayStore();
  const parts = { connection, live, settings, navigation, notices, actions, damage, recent, catchUp, wishes, overlays };
  const language = (): Language => toLanguage(settings.getState().look.language, navigator.languages);
  return { ...parts, windowActions: createWindowActions(parts, language) };
}

const screens = {
  pipeline: <PipelineTab />,
  dashboards: <DashboardTab />,
  console: <ConsoleTab />,
  records: <RecordsTab />,
  alerts: <AlertsTab />,
  register: <RegisterTab />,
  requests: <RequestsTab />,
  purge: <PurgeTab />,
  journal: <JournalTab />,
  settings: <SettingsTab />,
};

function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root. Build it again.');
  const parts = createParts();
  applyTheme(parts.settings, window);
  markInput(document);
  noticeAlerts(parts, window);
  // Behind the first paint, so that whoever opens the dashboards or a form does not wait for it. Not every browser has idle time.
  const whenIdle = window.requestIdleCallback ?? window.setTimeout;
  // Only ahead of time: what needs it asks for it again, and that a host is gone is said by the connection.
  whenIdle(() => void import('./charts/chart-host.ts').catch(() => undefined));
  whenIdle(() => void loadDatePart().catch(() => undefined));
  createRoot(root).render(
    <AppContext value={parts}>
      <App screens={screens} />
    </AppContext>,
  );
}

// Once the script has been evaluated, and not from within it: for a socket, as for an error, the browser notes which line it
// comes from, and for a line of the script's own that it compiles all of it a second time.
queueMicrotask(start);
