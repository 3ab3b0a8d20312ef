import { alertActions } from '../alerts/alert-actions.ts';
import type { Language } from '../i18n/language.ts';
import { connectionsStoreOf, isReadOnly } from '../settings/connections-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { consoleActions } from './console-actions.ts';
import { dashboardActions } from './dashboard-actions.ts';
import { goActions } from './go-actions.ts';
import { helpActions } from './help-actions.ts';
import { journalActions } from './journal-actions.ts';
import { lookActions } from './look-actions.ts';
import { panelsActions } from './panel-actions.ts';
import { pipelineActions } from './pipeline-actions.ts';
import { purgeActions } from './purge-actions.ts';
import { recordActions } from './record-actions.ts';
import { registerActions } from './register-actions.ts';
import { settingsActions } from './settings-actions.ts';
import { sourceActions } from './source-actions.ts';
import type { WindowAction } from './window-action.ts';

/** Everything that the window can do from anywhere. `language` is the one that is spoken now. */
export function createWindowActions(
  parts: Omit<AppParts, 'windowActions'>,
  language: () => Language,
): readonly WindowAction[] {
  return [
    ...goActions(parts),
    ...pipelineActions(parts),
    ...sourceActions(parts),
    ...dashboardActions(parts),
    ...panelsActions(parts),
    ...consoleActions(parts),
    ...recordActions(parts),
    ...alertActions(parts),
    ...registerActions({ ...parts, language }),
    ...purgeActions(parts),
    ...journalActions(parts),
    ...settingsActions(parts),
    ...lookActions(parts),
    ...helpActions(parts),
  ];
}

type Watched = Pick<AppParts, 'live' | 'settings' | 'connection'>;

/** Tells whenever what `availabilityOf` says may be another. Returns the way to stop. */
export function watchAvailability({ live, settings, connection }: Watched, changed: () => void): () => void {
  const stops = [live, settings, connectionsStoreOf(connection)].map((store) => store.subscribe(changed));
  return () => stops.forEach((stop) => stop());
}

/** Changes whenever some action may have become possible or impossible, or is called otherwise. */
export function availabilityOf({ live, settings, connection: host }: Watched): string {
  const { connection, snapshot } = live.getState();
  const isRefused = isReadOnly(connectionsStoreOf(host).getState());
  const { look, settings: known } = settings.getState();
  const stages = snapshot === null ? [] : Object.values(snapshot.stages).map(({ state }) => state);
  const hasFigures = snapshot !== null && (snapshot.balance.published > 0 || snapshot.aggregates.persons > 0);
  const chosen = [look.theme, look.language, known?.source.kind, known?.hideSmallGroups];
  return [connection, isRefused, hasFigures, snapshot?.state, ...stages, snapshot?.pace, ...chosen].join(' ');
}
