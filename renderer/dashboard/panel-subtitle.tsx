import type { ReactElement, ReactNode } from 'react';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import './panel-subtitle.css';
import type { PanelView } from './panel-view.ts';

export interface PanelSubtitleProps {
  readonly panel: PanelView;
  /** Its data table is shown. */
  readonly isTable: boolean;
  readonly text: Text;
  readonly format: ChartFormat;
  /** What stands beside it. */
  readonly children: ReactNode;
}

/** Who is counted, what of, and when it was true, on as many lines as that needs; of a long list of who, one line. */
export function PanelSubtitle({ panel, isTable, text, format, children }: PanelSubtitleProps): ReactElement {
  const { fill, words } = text;
  const { who, notes = [], atMs, isTimeless } = panel;
  const ofTable = isTable ? panel.tableUnit : undefined;
  const subtitle = ofTable === undefined ? panel.subtitle : [who ?? [], ofTable, ...notes].flat().join(' · ');
  const unit = ofTable ?? panel.unit ?? subtitle;
  return (
    <div className="dash-sub">
      <p className="sub" title={subtitle}>
        {who !== undefined && <span className="dash-whom">{fill(words.who.subtitle, { who, subtitle: '' })}</span>}
        {unit}
        {isTimeless !== true && (
          <span className="dash-as-of">{fill(words.dashboard.asOf, { subtitle: '', time: format.time(atMs) })}</span>
        )}
      </p>
      {children}
    </div>
  );
}
