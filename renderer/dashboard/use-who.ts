import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isEverybody } from '../../pipeline/domain/selection.ts';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { Connection } from '../bridge.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelContext } from './table-panel.ts';
import { chipsOf } from './who-choices.ts';
import { comparedOf } from './shown-snapshot.ts';
import { whoStoreOf, type WhoState, type WhoStore } from './who-store.ts';
import { agesText } from './who-text.ts';

/** Who is counted, as long as the screen that shows it is there. */
export function useWho(connection: Connection): { readonly store: WhoStore; readonly state: WhoState } {
  const store = whoStoreOf(connection);
  const state = useStore(store);
  useEffect(() => store.watched(), [store]);
  return { store, state };
}

export type WhoContext = Pick<PanelContext, 'who' | 'compared'>;

/** `view` is what was counted of who is selected. */
export function toWhoContext(
  { selection, agoMs }: WhoState,
  view: ShownSelection | null,
  { text, format }: { text: Text; format: ChartFormat },
): WhoContext {
  const chips = chipsOf(selection, format, (bounds) => agesText(bounds, text));
  return {
    ...(isEverybody(selection) ? {} : { who: chips.map(({ label }) => label).join(', ') }),
    ...(agoMs === null ? {} : { compared: comparedOf(view) }),
  };
}
