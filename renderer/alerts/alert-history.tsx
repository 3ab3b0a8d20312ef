import { useState } from 'react';
import { alertRuleNames, type AlertRuleName } from '../../electron/contract/alert-rules.ts';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { NoneKnown } from '../ui/none-known.tsx';
import { type Column, RecordTable } from '../ui/record-table.tsx';
import { alertText, toneOfAlert } from './alert-text.ts';

const shownAtFirst = 20;

/** The alerts that are over, the newest first. */
export function AlertHistory({ alerts }: { readonly alerts: readonly Alert[] }) {
  const text = useText();
  const { alert: words } = text.words;
  const [rule, setRule] = useState<AlertRuleName | null>(null);
  const [isWhole, setWhole] = useState(false);
  const fitting = rule === null ? alerts : alerts.filter((alert) => alert.rule === rule);
  const shown = isWhole ? fitting : fitting.slice(0, shownAtFirst);
  return (
    <section className="card alerts-history" aria-label={words.history}>
      <div className="alerts-head">
        <h2>{words.history}</h2>
        <span className="grow" />
        <select
          className="field"
          aria-label={words.historyFilter}
          value={rule ?? ''}
          onChange={({ target }) => setRule(alertRuleNames.find((name) => name === target.value) ?? null)}
        >
          <option value="">{words.everyRule}</option>
          {alertRuleNames.map((name) => (
            <option key={name} value={name}>
              {words.ruleNames[name]}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <NoneKnown title={words.historyNone}>{words.historyNoneText}</NoneKnown>
      ) : (
        <RecordTable label={words.history} columns={columnsOf(text)} rows={shown} keyOf={({ id }) => String(id)} />
      )}
      {shown.length < fitting.length && (
        <button type="button" className="button small alerts-more" onClick={() => setWhole(true)}>
          {text.fill(words.historyMore, { count: text.format.count(fitting.length) })}
        </button>
      )}
    </section>
  );
}

function columnsOf(text: Text): readonly Column<Alert>[] {
  const { alert: words } = text.words;
  return [
    { key: 'from', label: words.historyFrom, cell: ({ firedMs }) => text.format.moment(firedMs) },
    {
      key: 'severity',
      label: words.historySeverity,
      cell: (alert) => <Badge tone={toneOfAlert(alert)}>{words.severities[alert.severity]}</Badge>,
    },
    { key: 'what', label: words.historyWhat, kind: 'wrap', cell: (alert) => alertText(text, alert).what },
    {
      key: 'lasted',
      label: words.historyLasted,
      cell: ({ firedMs, resolvedMs }) => text.format.duration((resolvedMs ?? firedMs) - firedMs),
    },
    {
      key: 'seen',
      label: words.historySeen,
      cell: ({ acknowledged }) => (acknowledged === null ? words.no : words.yes),
    },
  ];
}
