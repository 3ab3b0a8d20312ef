import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import type { WishOf } from '../state/wish-store.ts';
import { AlertHistory } from './alert-history.tsx';
import { AlertItem } from './alert-item.tsx';
import { activeAlerts, alertStoreOf, endedAlerts } from './alert-store.ts';
import { alertText } from './alert-text.ts';
import { NoAlerts } from './no-alerts.tsx';
import { RulesForm } from './rules-form.tsx';
import './alerts.css';

/** The connected parent of alerts: those that last, the rules, and the history. */
export function AlertsTab() {
  const { alert: words, terms } = useText().words;
  const state = useStore(alertStoreOf(useApp().connection));
  const active = useMemo(() => activeAlerts(state), [state]);
  const ended = useMemo(() => endedAlerts(state), [state]);
  const [meant, setMeant] = useState<WishOf<'alerts.show'> | null>(null);
  useWish('alerts.show', setMeant);
  const over = ended.find(({ id }) => id === meant?.alert);
  return (
    <section className="screen alerts" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <HelpLink {...helpOfTab.alerts} />
        <span className="sub">{words.text}</span>
      </div>
      <section className="card alerts-now" aria-label={words.active}>
        <h2>{words.active}</h2>
        <div className="alerts-lasting">
          {over !== undefined && <OverLine key={over.id} alert={over} />}
          {state.known === null && <p className="sub">{terms.reading}</p>}
          {state.known !== null && active.length === 0 && <NoAlerts />}
          {active.length > 0 && (
            <ul className="alert-list">
              {active.map((alert) => (
                <AlertItem key={alert.id} alert={alert} meant={alert.id === meant?.alert ? meant : null} />
              ))}
            </ul>
          )}
        </div>
      </section>
      {state.known !== null && <RulesForm rules={state.known.rules} />}
      {state.known !== null && <AlertHistory alerts={ended} />}
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
