import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Connection } from '../bridge.ts';
import type { KeptLook, Look } from './kept-look.ts';

export interface SettingsState {
  /** Known from the first moment, so that nothing flickers: what this window showed last. */
  readonly look: Look;
  /** null until the host has told. */
  readonly settings: Settings | null;
}

export interface SettingsStore extends StoreApi<SettingsState> {
  /** Shown at once, then kept by the host. */
  change(part: Partial<Settings>): Promise<void>;
}

export function createSettingsStore(connection: Connection, kept: KeptLook): SettingsStore {
  const store = createStore<SettingsState>(() => ({ look: kept.read(), settings: null }));

  function settle(settings: Settings): void {
    const look = { language: settings.language, theme: settings.theme };
    kept.write(look);
    store.setState({ look, settings });
  }

  async function read(): Promise<void> {
    const answer = await connection.bridge.call('settings.read', {});
    if (answer.ok) settle(answer.value);
  }

  async function change(part: Partial<Settings>): Promise<void> {
    const { look, settings } = store.getState();
    const shown = { language: part.language ?? look.language, theme: part.theme ?? look.theme };
    store.setState({ look: shown, settings: settings === null ? null : { ...settings, ...part } });
    const answer = await connection.bridge.call('settings.change', part);
    if (answer.ok) settle(answer.value);
    else await read();
  }

  connection.transport.onState((state) => {
    if (state === 'open') void read();
  });
  if (connection.transport.state === 'open') void read();
  return { ...store, change };
}
