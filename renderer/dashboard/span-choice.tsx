import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { DateField } from '../ui/date-field.tsx';
import { ChoicePopover } from './choice-popover.tsx';
import { fromLocalMoment, toLocalMoment } from './local-moment.ts';
import { SpanTools } from './span-tools.tsx';

export interface SpanChoiceProps {
  readonly text: Text;
  readonly span: TimeWindow | null;
  /** What is shown without one. */
  readonly shown: TimeWindow;
  readonly chosen: (span: TimeWindow | null) => void;
}

/** A span of time that the charts over time are limited to: by dragging over one of them, or by two moments here. */
export function SpanChoice({ text, span, shown, chosen }: SpanChoiceProps): ReactElement {
  const words = text.words.span;
  if (span !== null) return <SpanTools text={text} span={span} removed={() => chosen(null)} />;
  return (
    <>
      <ChoicePopover label={words.choose} align="end">
        <Moments text={text} shown={shown} chosen={chosen} />
      </ChoicePopover>
      <HelpLink page="span" part={null} />
    </>
  );
}

function Moments({ text, shown, chosen }: Omit<SpanChoiceProps, 'span'>): ReactElement {
  const words = text.words.span;
  const [from, setFrom] = useState(() => toLocalMoment(shown.fromMs));
  const [to, setTo] = useState(() => toLocalMoment(shown.toMs));
  const [fromMs, toMs] = [fromLocalMoment(from), fromLocalMoment(to)];
  const isSpan = fromMs !== null && toMs !== null && fromMs < toMs;
  return (
    <form
      className="who-moments"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSpan) chosen({ fromMs, toMs });
      }}
    >
      <DateField label={words.from} kind="second" isNeeded value={from} changed={setFrom} />
      <DateField label={words.to} kind="second" isNeeded value={to} changed={setTo} />
      {!isSpan && <p className="dash-wrong">{words.noSpan}</p>}
      <button type="submit" className="button primary small" disabled={!isSpan}>
        {words.show}
      </button>
    </form>
  );
}
