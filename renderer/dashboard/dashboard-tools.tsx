import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { leastPersons } from '../../pipeline/domain/small-rows.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { isEmbedded } from '../settings/connection-name.tsx';
import { connectionsStoreOf } from '../settings/connections-store.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { shownOf } from './arrangement.ts';
import type { DashboardState } from './dashboard-store.ts';
import { PanelsMenu } from './panels-menu.tsx';
import { toPanels } from './panels.ts';
import { ReportButton } from './report-button.tsx';
import { saveReport } from './save-report.ts';
import type { Arranging } from './use-arrangement.ts';
import type { Selected } from './use-selected.ts';
import { comparedText } from './who-text.ts';

export interface DashboardToolsProps {
  readonly selected: Selected;
  readonly state: DashboardState;
  readonly text: Text;
  readonly arranging: Arranging;
  readonly said: (what: string) => void;
}

/** What is done with all panels together. */
export function DashboardTools({ selected, state, text, arranging, said }: DashboardToolsProps): ReactElement {
  const { connection, settings } = useApp();
  const name = useStore(connectionsStoreOf(connection), ({ list }) => list?.inUse ?? null);
  const { snapshot, who, format, context, readRows } = selected;
  // Only made once they are asked for: the tools are drawn again with each snapshot.
  const panels = () => toPanels(snapshot, state.window, context);
  const reportAsked = (): Promise<void> =>
    saveReport(shownOf(panels(), arranging.arrangement), {
      bridge: connection.bridge,
      page: document,
      connection: name === null || isEmbedded(name) ? text.words.frame.embedded : name,
      range: state.range,
      span: state.span,
      who: context.who,
      compared: who.view?.earlier ? comparedText(who.view.earlier, text) : null,
      snapshot,
      text,
      format,
      readRows,
      said,
    });
  useWish('dashboards.report', () => void reportAsked());
  const hidesSmallChosen = (hides: boolean): void => {
    void settings.change({ hideSmallGroups: hides });
    const { isOn, isOff } = text.words.small;
    said(text.fill(hides ? isOn : isOff, { least: leastPersons }));
  };
  return (
    <>
      <PanelsMenu
        panels={panels}
        arranging={arranging}
        hidesSmall={who.hidesSmall}
        hidesSmallChosen={hidesSmallChosen}
        text={text}
        said={said}
      />
      <ReportButton text={text} asked={reportAsked} />
      <HelpLink page="exports" part={null} />
    </>
  );
}
