import { ArrowRight, BellOff, Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type Alert, alertSilences } from '../../electron/contract/calls/alert.ts';
import { LineLink } from '../frame/line-link.tsx';
import type { Tab } from '../frame/tabs.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { alertText } from './alert-text.ts';

export interface AlertActsProps {
  readonly alert: Alert;
  /** It led somewhere else. */
  readonly left?: () => void;
}

/** What can be done about an alert that lasts: go where it is, read the console, acknowledge it, silence it. */
export function AlertActs({ alert, left }: AlertActsProps) {
  const { actions } = useApp();
  const text = useText();
  const { alert: words } = text.words;
  const { what } = alertText(text, alert);
  return (
    <div className="alert-acts">
      <PlaceLink alert={alert} what={what} left={left} />
      <LineLink target={{ kind: 'alert', alert: alert.id }} {...(left === undefined ? {} : { left })} />
      {alert.acknowledged === null && (
        <button
          type="button"
          className="button small"
          aria-label={text.fill(words.acknowledgeLabel, { what })}
          onClick={() => void actions.ask('alert.acknowledge', { id: alert.id })}
        >
          <Check size={13} aria-hidden="true" />
          {words.acknowledge}
        </button>
      )}
      <SilenceMenu alert={alert} what={what} />
    </div>
  );
}

interface OfAlert {
  readonly alert: Alert;
  readonly what: string;
}

const tabOf: Readonly<Record<Alert['rule'], Tab>> = {
  'stage-failed': 'pipeline',
  lag: 'pipeline',
  rejections: 'dashboards',
  stalled: 'pipeline',
  disk: 'settings',
  retention: 'purge',
  'request-deadline': 'requests',
};

function PlaceLink({ alert, what, left }: OfAlert & { readonly left: (() => void) | undefined }) {
  const { navigation } = useApp();
  const text = useText();
  const { alert: words } = text.words;
  const opened = (): void => {
    left?.();
    if (alert.rule === 'request-deadline') navigation.requestOpened(alert.subject);
    else navigation.tabChosen(tabOf[alert.rule]);
  };
  return (
    <button type="button" className="button small" aria-label={text.fill(words.openLabel, { what })} onClick={opened}>
      <ArrowRight size={13} aria-hidden="true" />
      {words.open}
    </button>
  );
}

function SilenceMenu({ alert, what }: OfAlert) {
  const { actions } = useApp();
  const text = useText();
  const { alert: words } = text.words;
  const offered = alertSilences.filter((until) => until !== 'off' || alert.silencedUntilMs !== null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button small" aria-label={text.fill(words.silenceLabel, { what })}>
        <BellOff size={13} aria-hidden="true" />
        {words.silence}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {offered.map((until) => (
            <DropdownMenu.Item
              key={until}
              className="menu-item"
              onSelect={() => void actions.ask('alert.silence', { id: alert.id, until })}
            >
              {words.silences[until]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
