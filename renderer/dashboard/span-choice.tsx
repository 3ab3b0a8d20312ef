import { SquareTerminal, TableProperties, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { consoleStoreOf } from '../console/console-store.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useApp } from '../state/app-context.ts';
import { ChoicePopover } from './choice-popover.tsx';
import { fromLocalMoment, toLocalMoment } from './local-moment.ts';

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
  if (span !== null) return <ChosenSpan text={text} span={span} chosen={chosen} />;
  return (
    <>
      <ChoicePopover label={words.choose} align="end">
        <Moments text={text} shown={shown} chosen={chosen} />
      </ChoicePopover>
      <HelpLink page="span" part={null} />
    </>
  );
}

function ChosenSpan({ text, span, chosen }: Omit<SpanChoiceProps, 'span' | 'shown'> & { span: TimeWindow }) {
  const { connection, navigation } = useApp();
  const words = text.words.span;
  const label = spanText(span, text);
  const inConsole = (): void => {
    const store = consoleStoreOf(connection);
    store.filterChanged({ ...store.lines.filter, window: span });
    navigation.tabChosen('console');
  };
  return (
    <div className="who-chips" role="group" aria-label={words.choose}>
      <button
        type="button"
        className="who-chip"
        aria-label={text.fill(words.remove, { span: label })}
        onClick={() => chosen(null)}
      >
        {label}
        <X size={12} aria-hidden />
      </button>
      <button type="button" className="button small" onClick={inConsole}>
        <SquareTerminal size={13} aria-hidden />
        {words.console}
      </button>
      <button type="button" className="button small" onClick={() => navigation.recordsOpened(span)}>
        <TableProperties size={13} aria-hidden />
        {words.records}
      </button>
    </div>
  );
}

function spanText({ fromMs, toMs }: TimeWindow, { format, fill, words }: Text): string {
  return fill(words.span.text, { from: format.time(fromMs), to: format.time(toMs) });
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
      <Moment label={words.from} value={from} changed={setFrom} />
      <Moment label={words.to} value={to} changed={setTo} />
      {!isSpan && <p className="dash-wrong">{words.noSpan}</p>}
      <button type="submit" className="button primary small" disabled={!isSpan}>
        {words.show}
      </button>
    </form>
  );
}

interface MomentProps {
  readonly label: string;
  readonly value: string;
  readonly changed: (value: string) => void;
}

function Moment({ label, value, changed }: MomentProps): ReactElement {
  return (
    <label>
      {label}
      <input
        className="field"
        type="datetime-local"
        step={1}
        value={value}
        onChange={({ target }) => changed(target.value)}
      />
    </label>
  );
}
