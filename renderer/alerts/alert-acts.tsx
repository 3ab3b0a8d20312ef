import { ArrowRight, BellOff, Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type Alert, alertSilences } from '../../electron/contract/calls/alert.ts';
import { LineLink } from '../frame/line-link.tsx';
import type { Tab } from '../frame/tabs.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { alertText } from './alert-text.ts';
import { HostButton } from '../ui/host-button.tsx';

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
  const [isSeen, isOver] = [alert.acknowledged !== null, alert.resolvedMs !== null];
  return (
    <div className="alert-acts">
      <PlaceLink alert={alert} what={what} left={left} />
      <LineLink target={{ kind: 'alert', alert: alert.id }} {...(left === undefined ? {} : { left })} />
      <HostButton
        className="button small"
        isOff={isSeen}
        disabled={isOver}
        aria-label={text.fill(isSeen ? words.acknowledgedLabel : words.acknowledgeLabel, { what })}
        onClick={() => void actions.ask('alert.acknowledge', { id: alert.id })}
      >
        <Check size={13} aria-hidden="true" />
        {/* As wide for both words, so that no button beside it moves into another line. */}
        <span className="alert-either">
          <span data-said={!isSeen}>{words.acknowledge}</span>
          <span data-said={isSeen}>{words.isAcknowledged}</span>
        </span>
      </HostButton>
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
      <DropdownMenu.Trigger asChild disabled={alert.resolvedMs !== null}>
        <HostButton className="button small" aria-label={text.fill(words.silenceLabel, { what })}>
          <BellOff size={13} aria-hidden="true" />
          {words.silence}
        </HostButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6}>
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
