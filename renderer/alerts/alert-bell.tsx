import { Bell } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { isHeard } from '../state/selectors.ts';
import { AlertItem } from './alert-item.tsx';
import { activeAlerts, alertStoreOf, isOpen, type KnownAlerts } from './alert-store.ts';
import { alertText, bellText } from './alert-text.ts';
import { useHeldAlerts } from './held-alerts.ts';
import { showAlert } from './show-alert.ts';
import { Reading } from '../ui/reading.tsx';
import './alerts.css';

/** How many alerts are to be looked at, and the first of them. Nothing opens by itself; a new one is read out once. */
export function AlertBell() {
  const { connection } = useApp();
  const text = useText();
  const { alert: words } = text.words;
  const known = useStore(alertStoreOf(connection));
  const [isShown, setShown] = useState(false);
  const active = useMemo(() => activeAlerts(known), [known]);
  const open = active.filter(isOpen);
  const newest = open.toSorted((a, b) => b.firedMs - a.firedMs)[0];
  const canHear = useLive(isHeard);
  const label = bellText(text, open.length, canHear && known.known !== null);
  return (
    <>
      <span className="hidden-text" role="status">
        {newest !== undefined && text.fill(words.announced, { what: alertText(text, newest).what })}
      </span>
      <Popover.Root open={isShown} onOpenChange={setShown}>
        <Popover.Trigger className="button ghost icon alert-bell" aria-label={label} title={label}>
          <Bell size={16} aria-hidden="true" />
          {open.length > 0 && (
            <span className="alert-count" data-severity={open[0]?.severity} aria-hidden="true">
              {open.length > 9 ? '9+' : open.length}
            </span>
          )}
        </Popover.Trigger>
        <AlertPanel known={known} closed={() => setShown(false)} />
      </Popover.Root>
    </>
  );
}

interface AlertPanelProps {
  readonly known: KnownAlerts;
  readonly closed: () => void;
}

function AlertPanel({ known, closed }: AlertPanelProps) {
  const { navigation, wishes } = useApp();
  const { alert: words } = useText().words;
  const picked = useRef<Alert | null>(null);
  // What takes the focus elsewhere begins where nothing takes it back.
  const left = (event: Event): void => {
    if (picked.current === null) return;
    event.preventDefault();
    showAlert({ navigation, wishes }, picked.current.id);
    picked.current = null;
  };
  return (
    <Popover.Portal>
      <Popover.Content
        className="popover alert-panel"
        align="end"
        sideOffset={6}
        collisionPadding={12}
        aria-label={words.panel}
        onCloseAutoFocus={left}
      >
        <h2>{words.panel}</h2>
        <PanelList
          known={known}
          left={closed}
          shown={(alert) => {
            picked.current = alert;
            closed();
          }}
        />
        <Popover.Close className="button small" onClick={() => navigation.tabChosen('alerts')}>
          {words.all}
        </Popover.Close>
      </Popover.Content>
    </Popover.Portal>
  );
}

const shownInPanel = 4;

interface PanelListProps {
  readonly known: KnownAlerts;
  readonly left: () => void;
  readonly shown: (alert: Alert) => void;
}

/** Held for as long as it is open. */
function PanelList({ known, left, shown }: PanelListProps) {
  const { plural, words } = useText();
  const list = useHeldAlerts(known, { isRead: true });
  const canHear = useLive(isHeard);
  if (known.known === null) return <Reading />;
  if (list.shown.length === 0) return <p className="sub">{canHear ? words.alert.none : words.terms.notKnownNow}</p>;
  return (
    <>
      <ul className="alert-list">
        {list.shown.slice(0, shownInPanel).map((alert) => (
          <AlertItem key={alert.id} alert={alert} left={left} shown={() => shown(alert)} />
        ))}
      </ul>
      {list.waiting > 0 && <p className="sub">{plural(words.alert.waiting, list.waiting)}</p>}
    </>
  );
}
