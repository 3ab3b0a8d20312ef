import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AlertHistory } from './alert-history.tsx';
import { AlertItem } from './alert-item.tsx';
import { activeAlerts, alertStoreOf, endedAlerts } from './alert-store.ts';
import { RulesForm } from './rules-form.tsx';
import './alerts.css';

/** The connected parent of alerts: those that last, the rules, and the history. */
export function AlertsTab() {
  const { alert: words, terms } = useText().words;
  const state = useStore(alertStoreOf(useApp().connection));
  const active = useMemo(() => activeAlerts(state), [state]);
  const ended = useMemo(() => endedAlerts(state), [state]);
  return (
    <section className="screen alerts" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <span className="sub">{words.text}</span>
      </div>
      <section className="card" aria-label={words.active}>
        <h2>{words.active}</h2>
        {state.known === null && <p className="sub">{terms.reading}</p>}
        {state.known !== null && active.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
        {active.length > 0 && (
          <ul className="alert-list">
            {active.map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </section>
      {state.known !== null && <RulesForm rules={state.known.rules} />}
      {state.known !== null && <AlertHistory alerts={ended} />}
    </section>
  );
}
