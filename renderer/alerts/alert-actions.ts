import { type Alert, alertSilences } from '../../electron/contract/calls/alert.ts';
import { shellChoices } from '../../electron/contract/calls/menu.ts';
import { always, type WindowAction } from '../actions/window-action.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { activeAlerts, alertStoreOf, isOpen } from './alert-store.ts';
import { alertText } from './alert-text.ts';
import { showAlert } from './show-alert.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes' | 'actions'>;

/** The way to what has to be looked at first, whichever that is. */
export function alertActions(parts: Parts): readonly WindowAction[] {
  const first = (): Alert | undefined => activeAlerts(alertStoreOf(parts.connection).getState()).find(isOpen);
  return [
    {
      id: shellChoices.firstAlert,
      group: 'alerts',
      name: ({ words }) => words.alert.first,
      whyNot: () => (first() === undefined ? 'no-alert' : null),
      run: () => {
        const alert = first();
        if (alert !== undefined) showAlert(parts, alert.id);
      },
    },
  ];
}

/** The way to each alert, also to one that is over. */
export function shownAlerts(parts: Parts): readonly WindowAction[] {
  return (alertStoreOf(parts.connection).getState().known?.alerts ?? []).map((alert) => showing(alert, parts));
}

/** What can be done about each alert that lasts. */
export function foundAlerts(parts: Parts): readonly WindowAction[] {
  return activeAlerts(alertStoreOf(parts.connection).getState()).flatMap((alert) => actionsOf(alert, parts));
}

function showing(alert: Alert, parts: Parts): WindowAction {
  return {
    id: shellChoices.alert(alert.id),
    group: 'alerts',
    name: (text) => text.fill(text.words.alert.announced, { what: alertText(text, alert).what }),
    whyNot: always,
    run: () => showAlert(parts, alert.id),
  };
}

function actionsOf(alert: Alert, parts: Parts): readonly WindowAction[] {
  const { id } = alert;
  const { ask } = parts.actions;
  const offered = alertSilences.filter((until) => until !== 'off' || alert.silencedUntilMs !== null);
  const acknowledge: WindowAction = {
    id: `alerts.acknowledge.${id}`,
    group: 'alerts',
    name: (text) => text.fill(text.words.alert.acknowledgeLabel, { what: alertText(text, alert).what }),
    whyNot: () => whyNotAsked(parts, 'looks'),
    run: () => void ask('alert.acknowledge', { id }),
  };
  const silences = offered.map((until): WindowAction => ({
    id: `alerts.silence.${id}.${until}`,
    group: 'alerts',
    name: (text) => {
      const { silenceLabel, silences: names } = text.words.alert;
      return `${text.fill(silenceLabel, { what: alertText(text, alert).what })} · ${names[until]}`;
    },
    whyNot: () => whyNotAsked(parts, 'looks'),
    run: () => void ask('alert.silence', { id, until }),
  }));
  return [showing(alert, parts), ...(alert.acknowledged === null ? [acknowledge] : []), ...silences];
}
