import { foundPanels } from '../actions/panel-actions.ts';
import { foundConnections } from '../actions/settings-actions.ts';
import { always, type WindowAction } from '../actions/window-action.ts';
import { foundAlerts } from '../alerts/alert-actions.ts';
import { foundHelp } from './found-help.ts';
import { registerStoreOf } from '../register/register-store.ts';
import { requestStoreOf } from '../requests/request-store.ts';
import type { AppParts } from '../state/app-context.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes' | 'actions' | 'overlays'>;

/** What is offered only when it is looked for, since there is much of it: alerts, records of the register, requests and connections, as far as the window knows them, the help and the panels. */
export function foundRecords(parts: Parts): readonly WindowAction[] {
  return [
    ...foundAlerts(parts),
    ...foundActivities(parts),
    ...foundRequests(parts),
    ...foundHelp(parts),
    ...foundConnections(parts),
    ...foundPanels(parts),
  ];
}

function foundActivities({ connection, navigation }: Parts): readonly WindowAction[] {
  const register = registerStoreOf(connection);
  const open = async (id: string): Promise<void> => {
    navigation.tabChosen('register');
    await register.activityClosed();
    // A form whose draft could not be kept stays open.
    if (register.store.getState().open === null) register.activityOpened(id);
  };
  return (register.store.getState().list?.activities ?? []).map(({ id, title, reference }) => ({
    id: `open.activity.${id}`,
    group: 'register',
    name: ({ words, fill }) =>
      fill(words.actions.openActivity, {
        title: `${reference} ${title === '' ? words.register.untitled : title}`.trim(),
      }),
    whyNot: always,
    run: () => void open(id),
  }));
}

function foundRequests({ connection, navigation }: Parts): readonly WindowAction[] {
  return (requestStoreOf(connection).getState().list?.requests ?? []).map(({ id, request }) => ({
    id: `open.request.${id}`,
    group: 'register',
    name: ({ words, fill }) => fill(words.request.open, { id, kind: words.request.kinds[request.kind] }),
    whyNot: always,
    run: () => navigation.requestOpened(id),
  }));
}
