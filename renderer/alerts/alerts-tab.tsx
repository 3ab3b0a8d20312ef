import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import type { WishOf } from '../state/wish-store.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { Reading } from '../ui/reading.tsx';
import { watchReading } from '../ui/watch-reading.ts';
import { AlertHistory } from './alert-history.tsx';
import { AlertItem } from './alert-item.tsx';
import { alertStoreOf, endedAlerts } from './alert-store.ts';
import { alertText, countText } from './alert-text.ts';
import { useHeldAlerts } from './held-alerts.ts';
import { RulesForm } from './rules-form.tsx';
import './alerts.css';

/** The connected parent of alerts: those that last, the rules, and the history. */
export function AlertsTab() {
  const text = useText();
  const { alert: words } = text.words;
  const state = useStore(alertStoreOf(useApp().connection));
  const ended = useMemo(() => endedAlerts(state), [state]);
  const [meant, setMeant] = useState<WishOf<'alerts.show'> | null>(null);
  useWish('alerts.show', setMeant);
  const [isRead, setRead] = useState(false);
  const reading = watchReading({ began: () => setRead(true), ended: () => setRead(false) });
  const { shown, waiting } = useHeldAlerts(state, { isRead, meant: meant?.alert });
  const over = ended.find(({ id }) => id === meant?.alert && !shown.some((alert) => alert.id === id));
  return (
    <section className="screen alerts" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <HelpLink {...helpOfTab.alerts} />
        <span className="sub">{words.text}</span>
      </div>
      <section
        className={shown.length === 0 ? 'card alerts-now alerts-none' : 'card alerts-now'}
        aria-label={words.active}
      >
        <div className="alerts-head">
          <h2>{words.active}</h2>
          {shown.length > 0 && <span className="sub">{countText(text, shown)}</span>}
          {waiting > 0 && <span className="sub">{text.plural(words.waiting, waiting)}</span>}
        </div>
        <div className="alerts-lasting" {...reading}>
          {over !== undefined && <OverLine key={over.id} alert={over} />}
          {state.known === null && <Reading />}
          {state.known !== null && shown.length === 0 && <NoneKnown title={words.none}>{words.noneText}</NoneKnown>}
          {shown.length > 0 && (
            <ul className="alert-list">
              {shown.map((alert) => (
                <AlertItem key={alert.id} alert={alert} meant={alert.id === meant?.alert ? meant : null} />
              ))}
            </ul>
          )}
        </div>
      </section>
      {state.known === null ? <Awaited title={words.rulesTitle} /> : <RulesForm rules={state.known.rules} />}
      {state.known === null ? <Awaited title={words.history} /> : <AlertHistory alerts={ended} />}
    </section>
  );
}

/** In the place of what the host has not said yet. */
function Awaited({ title }: { readonly title: string }) {
  return (
    <section className="card alerts-awaited" aria-label={title}>
      <div className="alerts-head">
        <h2>{title}</h2>
      </div>
      <Reading />
    </section>
  );
}

/** What led here led to an alert that is over by now. */
function OverLine({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  const { firedMs, resolvedMs } = alert;
  const endMs = resolvedMs ?? firedMs;
  return (
    <p ref={line} className="alert-over" tabIndex={-1}>
      {text.fill(text.words.alert.over, {
        what: alertText(text, alert).what,
        time: text.format.duration(endMs - firedMs),
        until: text.format.dayAndTime(endMs),
      })}
    </p>
  );
}
