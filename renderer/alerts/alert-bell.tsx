import { Bell } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { AlertItem } from './alert-item.tsx';
import { activeAlerts, alertStoreOf, isOpen } from './alert-store.ts';
import { alertText } from './alert-text.ts';
import { showAlert } from './show-alert.ts';
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
  const label = open.length === 0 ? words.bellNone : text.plural(words.bell, open.length);
  return (
    <>
      <span className="alert-said" role="status">
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
        <AlertPanel isKnown={known.known !== null} active={active} closed={() => setShown(false)} />
      </Popover.Root>
    </>
  );
}

interface AlertPanelProps {
  readonly isKnown: boolean;
  readonly active: readonly Alert[];
  readonly closed: () => void;
}

function AlertPanel({ isKnown, active, closed }: AlertPanelProps) {
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
          isKnown={isKnown}
          active={active}
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
  readonly isKnown: boolean;
  readonly active: readonly Alert[];
  readonly left: () => void;
  readonly shown: (alert: Alert) => void;
}

function PanelList({ isKnown, active, left, shown }: PanelListProps) {
  const { alert: words, terms } = useText().words;
  if (active.length === 0) return <p className="sub">{isKnown ? words.none : terms.reading}</p>;
  return (
    <ul className="alert-list">
      {active.slice(0, shownInPanel).map((alert) => (
        <AlertItem key={alert.id} alert={alert} left={left} shown={() => shown(alert)} />
      ))}
    </ul>
  );
}
