import { useEffect, useRef } from 'react';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { AlertActs, type AlertActsProps } from './alert-acts.tsx';
import { alertText, toneOfAlert } from './alert-text.ts';

export interface AlertItemProps extends AlertActsProps {
  /** Something led to this one: it takes the focus, anew for each new wish. */
  readonly meant?: object | null;
  /** Leads to it on its screen, where that is another one. */
  readonly shown?: () => void;
}

/** One alert that lasts: how bad, what, since when, why, and what to do. */
export function AlertItem({ alert, meant = null, shown, ...leaving }: AlertItemProps) {
  const text = useText();
  const { alert: words } = text.words;
  const { what, why, next } = alertText(text, alert);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (meant !== null) row.current?.focus();
  }, [meant]);
  return (
    <li ref={row} className="alert-item" tabIndex={-1} aria-label={what}>
      <div className="alert-head">
        <Badge tone={toneOfAlert(alert)}>{words.severities[alert.severity]}</Badge>
        <What what={what} shown={shown} />
      </div>
      <StandingLine alert={alert} text={text} />
      {alert.rule === 'request-deadline' && <p className="sub mono">{alert.subject}</p>}
      <p>
        {why} {next}
      </p>
      <AlertActs alert={alert} {...leaving} />
    </li>
  );
}

function What({ what, shown }: { readonly what: string; readonly shown: (() => void) | undefined }) {
  const { fill, words } = useText();
  if (shown === undefined) return <strong>{what}</strong>;
  return (
    <button type="button" className="alert-what" aria-label={fill(words.alert.showLabel, { what })} onClick={shown}>
      {what}
    </button>
  );
}

/** Since when, and how it stands: as much room, whatever there is to say, so that nothing below it moves. */
function StandingLine({ alert, text }: { readonly alert: Alert; readonly text: Text }) {
  const { fill, format, words } = text;
  const { firedMs, resolvedMs, acknowledged, silencedUntilMs } = alert;
  const said = (pattern: string, atMs: number): string => fill(pattern, { time: format.dayAndTime(atMs) });
  return (
    <p className="sub alert-standing">
      <span>{resolvedMs === null ? said(words.alert.since, firedMs) : said(words.alert.overSince, resolvedMs)}</span>
      {acknowledged !== null && (
        <span>{fill(said(words.alert.acknowledged, acknowledged.atMs), { by: words.alert.by[acknowledged.by] })}</span>
      )}
      {silencedUntilMs !== null && <span>{said(words.alert.silenced, silencedUntilMs)}</span>}
      {acknowledged === null && silencedUntilMs === null && <span>{words.alert.untouched}</span>}
    </p>
  );
}
