import type { ShellState } from './shell-state.ts';
import type { ShellWords } from './words.ts';

export type TrayPicture = 'idle' | 'running' | 'alert';
export type TrayAct = 'show' | 'start' | 'stop' | 'alerts' | 'quit';

/** How the tray looks; `null` in its menu is a line. */
export interface TrayLook {
  readonly picture: TrayPicture;
  readonly toolTip: string;
  readonly menu: readonly ({ readonly act: TrayAct; readonly label: string; readonly enabled: boolean } | null)[];
}

export function toTrayLook({ pipeline, alerts }: Pick<ShellState, 'pipeline' | 'alerts'>, words: ShellWords): TrayLook {
  const isStopped = pipeline === 'stopped';
  const count = alerts.length === 0 ? words.noAlerts : words.someAlerts.replace('{count}', String(alerts.length));
  const state = { stopped: words.trayStopped, running: words.trayRunning, draining: words.trayDraining }[pipeline];
  return {
    picture: alerts.length > 0 ? 'alert' : isStopped ? 'idle' : 'running',
    toolTip: alerts.length > 0 ? `Vigie · ${state} · ${count}` : `Vigie · ${state}`,
    menu: [
      { act: 'show', label: words.show, enabled: true },
      null,
      isStopped
        ? { act: 'start', label: words.startPipeline, enabled: true }
        : { act: 'stop', label: words.stopPipeline, enabled: pipeline === 'running' },
      { act: 'alerts', label: count, enabled: alerts.length > 0 },
      null,
      { act: 'quit', label: words.quit, enabled: true },
    ],
  };
}
