import type { ReactElement, ReactNode } from 'react';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelView } from './panel-view.ts';

export interface PanelSubtitleProps {
  readonly panel: PanelView;
  readonly text: Text;
  readonly format: ChartFormat;
  /** What stands beside it. */
  readonly children: ReactNode;
}

/** Who is counted, what of, and when it was true. Where there is too little room, who is cut first, and the time never. */
export function PanelSubtitle({ panel, text, format, children }: PanelSubtitleProps): ReactElement {
  const { fill, words } = text;
  const { who, unit = '', subtitle, atMs, isAwaited } = panel;
  return (
    <div className="dash-sub">
      <p className="sub" title={subtitle}>
        {who !== undefined && <span className="dash-whom">{who}</span>}
        <span>{who === undefined ? subtitle : fill(words.who.subtitle, { who: '', subtitle: unit })}</span>
        {isAwaited !== true && (
          <span className="dash-as-of">{fill(words.dashboard.asOf, { subtitle: '', time: format.time(atMs) })}</span>
        )}
      </p>
      {children}
    </div>
  );
}
