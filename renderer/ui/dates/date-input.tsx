import { toCalendarDateTime } from '@internationalized/date';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { useDateField, useDateSegment } from 'react-aria/useDateField';
import { useDateFieldState, type DateFieldState, type DateSegment } from 'react-stately/useDateFieldState';
import type { Format } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DayChooser } from './day-chooser.tsx';
import { faultOf } from './date-fault.ts';
import { pastedDate } from './pasted-date.ts';
import { FormGuard } from './form-guard.tsx';
import { useFault } from './use-fault.ts';
import { gregorian, toDateText, toEnteredDate, type DateKind, type EnteredDate } from './day-text.ts';
import './dates.css';

export interface DateInputProps {
  readonly id: string;
  /** Of the element that names it. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly kind: DateKind;
  /** As `DateKind` says; whatever else is shown as none. */
  readonly value: string;
  /** Empty while a part of it is missing. */
  readonly changed: (value: string) => void;
  /** The first and the last that are offered. */
  readonly days?: { readonly first: string; readonly last: string } | undefined;
  /** Whether leaving it empty is wrong. */
  readonly isNeeded?: boolean;
}

/** A day or a moment, each part typed in the order of the window's language, or the day chosen from a calendar. */
export function DateInput(props: DateInputProps) {
  return (
    <I18nProvider locale={useText().locale}>
      <Parts {...props} />
    </I18nProvider>
  );
}

function Parts({ id, labelledBy, describedBy, isWrong, kind, value, changed, days, isNeeded = false }: DateInputProps) {
  const { locale, format } = useText();
  const [date, setDate] = useState(() => toEnteredDate(value, kind));
  const field = useRef<HTMLDivElement>(null);
  const wish = {
    value: date,
    onChange: (next: EnteredDate | null) => setDate(next),
    granularity: kind,
    isInvalid: isWrong,
    hourCycle: 24,
    shouldForceLeadingZeros: true,
  } as const;
  const entered = useDateFieldState({ ...wish, locale, createCalendar: gregorian });
  // Left alone, it would make 28 February of a 30 February once the field is left.
  const state = { ...entered, confirmPlaceholder: () => undefined };
  const named = {
    id,
    'aria-labelledby': labelledBy,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  };
  const shown = toDateText(isShown(state, date) ? date : null, kind);
  const fault = useFault(shown === '' ? faultOf(state.segments, isNeeded) : null);
  const { fieldProps } = useDateField({ ...wish, ...named, onBlur: fault.left }, state, field);
  useKept({ value, shown, kind, changed, setDate });
  useLabelLeads(labelledBy, field);
  return (
    <div className="field date-field" aria-invalid={isWrong || undefined} title={writtenOut(format, shown)}>
      <div
        {...fieldProps}
        ref={field}
        className="date-parts"
        onPaste={(event) => {
          event.preventDefault();
          setDate(pastedDate(event.clipboardData.getData('text'), kind) ?? date);
        }}
      >
        {state.segments.map((segment, place) => (
          // A part has no other identity than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <Part key={place} segment={segment} state={state} />
        ))}
      </div>
      <FormGuard fault={fault} refused={() => leadInto(field.current)} />
      <DayChooser
        day={date}
        days={days}
        labelledBy={labelledBy}
        chosen={(next) => setDate(kind === 'day' ? next : toCalendarDateTime(next))}
      />
    </div>
  );
}

/** The date is kept while a part is emptied or 30 February is typed; what is shown then is none. */
function isShown({ segments }: DateFieldState, date: EnteredDate | null): boolean {
  const kept: Readonly<Record<string, unknown>> = { ...date };
  return segments.every(
    ({ type, isEditable, isPlaceholder, value }) => !isEditable || (!isPlaceholder && value === kept[type]),
  );
}

/** With the month by its name: of 02/11 nobody can tell which is the month. */
function writtenOut(format: Format, date: string): string | undefined {
  return date === '' ? undefined : format.day(date.slice(0, 'YYYY-MM-DD'.length));
}

interface Kept {
  readonly value: string;
  readonly shown: string;
  readonly kind: DateKind;
  readonly changed: (value: string) => void;
  readonly setDate: (date: EnteredDate | null) => void;
}

/** Says what is shown once it differs from what is held, and shows what was put there from elsewhere. */
function useKept({ value, shown, kind, changed, setDate }: Kept): void {
  const held = toDateText(toEnteredDate(value, kind), kind);
  const [seen, setSeen] = useState(held);
  if (held !== seen) {
    setSeen(held);
    if (held !== shown) setDate(toEnteredDate(value, kind));
  }
  // Before the next key is pressed, or what comes back would be an earlier one.
  useLayoutEffect(() => {
    if (shown !== held) changed(shown);
    // What is held follows from what was said here, or is shown already.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
}

function leadInto(field: HTMLElement | null): void {
  field?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
}

/** A label leads to inputs alone. */
function useLabelLeads(labelledBy: string, field: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const label = document.getElementById(labelledBy);
    const lead = (): void => leadInto(field.current);
    label?.addEventListener('click', lead);
    return () => label?.removeEventListener('click', lead);
  }, [labelledBy, field]);
}

function Part({ segment, state }: { readonly segment: DateSegment; readonly state: DateFieldState }) {
  const part = useRef<HTMLSpanElement>(null);
  const { segmentProps } = useDateSegment(segment, state, part);
  return (
    <span {...segmentProps} ref={part} className={segment.type === 'literal' ? 'date-between' : 'date-part'}>
      {segment.text}
    </span>
  );
}
