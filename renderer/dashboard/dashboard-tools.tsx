import type { ReactElement } from 'react';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import type { DashboardState } from './dashboard-store.ts';
import { PanelsMenu } from './panels-menu.tsx';
import { toPanels } from './panels.ts';
import type { Arranging } from './use-arrangement.ts';
import { rowsInPanel, toPanelContext, useChartFormat } from './use-dashboard.ts';

export interface DashboardToolsProps {
  readonly snapshot: Snapshot;
  readonly state: DashboardState;
  readonly text: Text;
  readonly arranging: Arranging;
  readonly said: (what: string) => void;
}

/** What is done with all panels together. */
export function DashboardTools({ snapshot, state, text, arranging, said }: DashboardToolsProps): ReactElement {
  const format = useChartFormat(text);
  const panels = toPanels(snapshot, state.window, toPanelContext(snapshot, { text, format }, rowsInPanel));
  return <PanelsMenu panels={panels} arranging={arranging} text={text} said={said} />;
}
