import type { CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useRef, useState } from 'react';
import { useCalendar, useCalendarCell, useCalendarGrid } from 'react-aria/useCalendar';
import { useCalendarState, type CalendarState } from 'react-stately/useCalendarState';
import { useText } from '../../i18n/use-text.ts';
import { gregorian, toEnteredDate, type EnteredDate } from './day-text.ts';

export interface DayChooserProps {
  /** null = none is chosen yet. */
  readonly day: EnteredDate | null;
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** Of the element that names the field. */
  readonly labelledBy: string;
  /** Of a moment, with its time. */
  readonly chosen: (day: EnteredDate) => void;
}

/** A button that opens a calendar of the window's language. */
export function DayChooser({ day, days, labelledBy, chosen }: DayChooserProps) {
  const { dates: words } = useText().words;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        className="date-open"
        id={id}
        aria-label={words.choose}
        aria-labelledby={`${id} ${labelledBy}`}
        title={words.choose}
      >
        <CalendarDays size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover date-calendar"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={words.choose}
          ref={content}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            content.current?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
          }}
        >
          <Calendar
            day={day}
            days={days}
            chosen={(next) => {
              chosen(next);
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Calendar({ day, days, chosen }: Omit<DayChooserProps, 'labelledBy'>) {
  const { words, locale } = useText();
  const wish = {
    value: day,
    onChange: (next: EnteredDate | null) => (next === null ? undefined : chosen(next)),
    minValue: days === undefined ? null : toEnteredDate(days.first, 'day'),
    maxValue: days === undefined ? null : toEnteredDate(days.last, 'day'),
  };
  const state = useCalendarState({ ...wish, locale, createCalendar: gregorian });
  const { calendarProps, prevButtonProps, nextButtonProps, title } = useCalendar(wish, state);
  return (
    <div {...calendarProps}>
      <div className="date-month">
        <button
          type="button"
          className="button ghost icon small"
          aria-label={words.dates.earlier}
          disabled={prevButtonProps.isDisabled}
          onClick={() => state.focusPreviousPage()}
        >
          <ChevronLeft size={14} aria-hidden="true" />
        </button>
        <h3 aria-live="polite">{title}</h3>
        <button
          type="button"
          className="button ghost icon small"
          aria-label={words.dates.later}
          disabled={nextButtonProps.isDisabled}
          onClick={() => state.focusNextPage()}
        >
          <ChevronRight size={14} aria-hidden="true" />
        </button>
      </div>
      <Month state={state} />
    </div>
  );
}

function Month({ state }: { readonly state: CalendarState }) {
  const { gridProps, headerProps, weekDays, weeksInMonth } = useCalendarGrid({ weekdayStyle: 'short' }, state);
  return (
    <table {...gridProps}>
      <thead {...headerProps}>
        <tr>
          {weekDays.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeksInMonth }, (_, week) => (
          <tr key={week}>
            {state
              .getDatesInWeek(week)
              .map((date) => date !== null && <Day key={date.toString()} date={date} state={state} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, state }: { readonly date: CalendarDate; readonly state: CalendarState }) {
  const cell = useRef<HTMLDivElement>(null);
  const { cellProps, buttonProps, isOutsideVisibleRange, formattedDate } = useCalendarCell({ date }, state, cell);
  return (
    <td {...cellProps}>
      <div {...buttonProps} ref={cell} hidden={isOutsideVisibleRange} className="date-day">
        {formattedDate}
      </div>
    </td>
  );
}
