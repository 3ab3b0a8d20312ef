import type { App } from '../app/app.ts';
import type { Alert } from '../contract/calls/alert.ts';
import type { Settings } from '../contract/settings.ts';

/** What the shell outside of its window shows, and goes by. */
export interface ShellState extends Pick<Settings, 'language' | 'whenClosed' | 'notifications'> {
  /** `running` as long as any stage is at work. */
  readonly pipeline: 'stopped' | 'running' | 'draining';
  /** Those that are to be looked at, the newest first. */
  readonly alerts: readonly Alert[];
}

export interface WatchedShellState {
  read(): ShellState;
  /** Called whenever anything of it has changed. */
  onChange(listener: () => void): void;
}

/** Follows an application for as long as it is there. */
export function watchShellState(app: Pick<App, 'snapshot' | 'onSnapshot' | 'settings' | 'listen'>) {
  let alerts: readonly Alert[] = [];
  let said = '';
  const listeners: (() => void)[] = [];

  function read(): ShellState {
    const { language, whenClosed, notifications } = app.settings.read();
    return { language, whenClosed, notifications, pipeline: pipelineOf(app.snapshot()), alerts };
  }

  function changed(): void {
    const now = JSON.stringify(read());
    if (now === said) return;
    said = now;
    for (const listener of listeners) listener();
  }

  async function followAlerts(): Promise<void> {
    for await (const state of app.listen('alert', {}, new AbortController().signal)) {
      alerts = state.alerts.filter(isOpen);
      changed();
    }
  }

  async function followSettings(): Promise<void> {
    for await (const _ of app.listen('settings', {}, new AbortController().signal)) changed();
  }

  app.onSnapshot(changed);
  void followSettings();
  void followAlerts();
  return { read, onChange: (listener: () => void) => void listeners.push(listener) } satisfies WatchedShellState;
}

function pipelineOf({ state, stages }: ReturnType<App['snapshot']>): ShellState['pipeline'] {
  if (state === 'draining') return 'draining';
  const isAtWork = Object.values(stages).some((stage) => stage.state !== 'stopped' && stage.state !== 'failed');
  return isAtWork ? 'running' : 'stopped';
}

/** It lasts, and nobody has acknowledged or silenced it. */
function isOpen({ resolvedMs, acknowledged, silencedUntilMs }: Alert): boolean {
  return resolvedMs === null && acknowledged === null && silencedUntilMs === null;
}
