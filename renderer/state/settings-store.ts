import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
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

  // What is heard while an own change is under way may be from before it: where it is another one, what holds is asked for.
  let changing = 0;
  let heard: Settings | null = null;

  async function change(part: Partial<Settings>): Promise<void> {
    const { look, settings } = store.getState();
    const shown = { language: part.language ?? look.language, theme: part.theme ?? look.theme };
    store.setState({ look: shown, settings: settings === null ? null : { ...settings, ...part } });
    changing += 1;
    const answer = await connection.bridge.call('settings.change', part);
    changing -= 1;
    if (answer.ok) settle(answer.value);
    const isOther = heard !== null && !(answer.ok && isSame(heard, answer.value));
    if (changing > 0) return;
    heard = null;
    if (isOther || !answer.ok) await read();
  }

  keepListening(connection, {
    name: 'settings',
    input: {},
    onItem: (settings) => {
      if (changing > 0) heard = settings;
      else settle(settings);
    },
  });
  return { ...store, change };
}

function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
