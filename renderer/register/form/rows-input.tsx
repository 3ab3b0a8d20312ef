import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { withCapital } from '../../../gdpr-register/capital.ts';
import type { Row } from '../../../gdpr-register/value.ts';
import type { Field } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';
import { useTableText } from '../use-table-text.ts';
import { focusFirst } from './focus-place.ts';
import type { FormModel } from './form-model.ts';
import { rowsAt } from './place.ts';
import type { Place } from './place.ts';
import { shownFields } from './shown-fields.ts';
import { SteadyButton } from '../../ui/steady-button.tsx';

export interface RowsInputProps {
  readonly field: Field & { readonly type: 'rows' };
  readonly place: Place;
  readonly form: FormModel;
  /** Draws the input of a column; rows may hold rows. */
  readonly renderColumn: (column: Field, place: Place) => ReactNode;
}

/** Rows that can be added, moved and taken out; rows may hold rows. */
export function RowsInput({ field, place, form, renderColumn }: RowsInputProps) {
  const text = useText();
  const said = useTableText();
  const { register: words } = text.words;
  const list = useRef<HTMLDivElement>(null);
  const rows = rowsAt(form.entry, place);
  const item = said(field.item);
  const become = (next: readonly Row[]): void => form.edited(place, next.length === 0 ? undefined : next);
  const added = (): void => {
    become([...rows, {}]);
    // The row is there after the next drawing.
    requestAnimationFrame(() =>
      focusFirst([...(list.current?.querySelectorAll(':scope > .row') ?? [])].at(-1) ?? null),
    );
  };
  return (
    <div className="rows" ref={list}>
      {rows.map((row, index) => {
        const name = field.maxRows === 1 ? item : text.fill(words.rowName, { item, number: index + 1 });
        return (
          // Rows have no name of their own: their place is what they are.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className="row" role="group" aria-label={name}>
            <div className="row-head">
              <h3>{withCapital(name)}</h3>
              <RowButtons rows={rows} index={index} become={become} name={name} />
            </div>
            <div className="row-fields">
              {shownFields(field.columns, row, form.entry).map((column) =>
                renderColumn(column, [...place, index, column.name]),
              )}
            </div>
          </div>
        );
      })}
      {rows.length < field.maxRows && (
        <button type="button" className="button small row-add" onClick={added}>
          <Plus size={13} aria-hidden="true" />
          {text.fill(words.rowAdd, { item })}
        </button>
      )}
    </div>
  );
}

interface RowButtonsProps {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly name: string;
  readonly become: (rows: readonly Row[]) => void;
}

function RowButtons({ rows, index, name, become }: RowButtonsProps) {
  const { register: words } = useText().words;
  const moveTo = (to: number) => () => become(moved(rows, index, to));
  return (
    <span className="row-buttons">
      {rows.length > 1 && (
        <>
          <RowButton label={words.rowUp} name={name} icon={ArrowUp} pressed={index === 0 ? null : moveTo(index - 1)} />
          <RowButton
            label={words.rowDown}
            name={name}
            icon={ArrowDown}
            pressed={index === rows.length - 1 ? null : moveTo(index + 1)}
          />
        </>
      )}
      <RowButton label={words.rowRemove} name={name} icon={Trash2} pressed={() => become(rows.toSpliced(index, 1))} />
    </span>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** null = there is nowhere to go. */
  readonly pressed: (() => void) | null;
}

function RowButton({ label, name, icon: Icon, pressed }: RowButtonProps) {
  const said = useText().fill(label, { name });
  return (
    <SteadyButton
      type="button"
      className="button ghost icon small"
      aria-label={said}
      title={said}
      isOff={pressed === null}
      onClick={pressed ?? undefined}
    >
      <Icon size={13} aria-hidden="true" />
    </SteadyButton>
  );
}

function moved(rows: readonly Row[], from: number, to: number): readonly Row[] {
  return rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1));
}
