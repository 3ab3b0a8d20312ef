import { activityIdSchema, activityStates } from '../activity-record.ts';
import { activityKinds, type Section, type Text } from '../field.ts';
import { fromCellText } from '../export/cell-text.ts';
import { foldLabel } from '../export/fold-label.ts';
import { kindWords, stateWords } from '../export/register-words.ts';
import type { ReadSheet } from '../export/sheet.ts';
import { type Collector, createCollector } from './collect-values.ts';
import { headAt, type HeadName, type Placed, reads, sectionAt, singleAt, tableAt, tableOfRow } from './form-labels.ts';
import type { ImportedActivity, Refusal } from './imported-activity.ts';
import { type OpenTable, openTable, placeIn, type SheetLine } from './read-table.ts';
import { readValue } from './read-value.ts';
import { refusalWords } from './refusal-words.ts';

export interface ReadForm {
  /** null where the sheet says nothing of an activity, or not of which. */
  readonly activity: ImportedActivity | null;
  readonly refused: readonly Refusal[];
}

/** Reads a form from its labels, in whichever order and language they stand, with or without headings. */
export function readActivitySheet({ name, rows }: ReadSheet): ReadForm {
  const reader = new FormReader();
  const from = firstColumn(rows);
  for (const [at, cells] of rows.entries()) reader.read({ cells: cells.slice(from), at, sheet: name, from });
  return reader.finish(name);
}

/** A form may stand anywhere to the right. */
function firstColumn(rows: ReadSheet['rows']): number {
  const starts = rows.map((cells) => cells.findIndex((cell) => cell.trim() !== '')).filter((at) => at !== -1);
  return starts.reduce((least, at) => Math.min(least, at), starts[0] ?? 0);
}

/** Where in the form the reading is. */
class FormReader {
  readonly #collector: Collector = createCollector();
  readonly #head: { -readonly [Name in 'id' | 'kind' | 'state']?: ImportedActivity[Name] } = {};
  #section: Section | null = null;
  #table: OpenTable | null = null;
  /** Whether it says which activity it is, but what it says names none. */
  #lost = false;

  read(line: SheetLine): void {
    const [first = '', ...rest] = line.cells;
    const label = foldLabel(fromCellText(first));
    const alone = rest.every((cell) => cell.trim() === '');
    if (label === '' && alone) return;
    if (this.#table?.take(line)) return;
    this.#table = null;
    if (!this.#readLabel(label, line, alone)) this.#collector.refuse(placeIn(line, 0), refusalWords.unknownLabel);
  }

  finish(where: string): ReadForm {
    const { covers, unread, places, refused } = this.#collector;
    const values = this.#collector.values();
    const { id = null, kind = null, state = null } = this.#head;
    const nothing = Object.values(values).every((section) => Object.keys(section).length === 0);
    if (this.#lost) return { activity: null, refused };
    if (nothing && id === null)
      return { activity: null, refused: [...refused, { where, why: refusalWords.noActivity }] };
    return { activity: { where, id, kind, state, values, covers, unread, places }, refused };
  }

  #readLabel(label: string, line: SheetLine, alone: boolean): boolean {
    const single = singleAt(label, this.#section);
    if (single && single.section === this.#section) return this.#readSingle(single, line);
    const section = alone ? sectionAt(label) : undefined;
    if (section) return this.#enter(section);
    const table = alone ? undefined : tableAt(label, this.#section);
    if (table) return this.#open(table, line);
    const head = headAt(label);
    if (head) return this.#readHead(head, line);
    if (single) return this.#readSingle(single, line);
    const loose = alone ? undefined : tableOfRow(label, this.#section);
    if (!loose) return false;
    this.#table = openTable({ table: loose, collector: this.#collector, head: null });
    return this.#table.take(line);
  }

  #enter(section: Section): true {
    this.#section = section;
    return true;
  }

  #open(table: NonNullable<ReturnType<typeof tableAt>>, head: SheetLine): true {
    this.#section = table.section;
    this.#table = openTable({ table, collector: this.#collector, head });
    return true;
  }

  #readSingle({ section, field }: Placed, line: SheetLine): true {
    const collector = this.#collector;
    const cell = this.#valueOf(line);
    const path = `${section.name}.${field.name}`;
    if (collector.covers.has(path) && cell !== '') collector.refuse(placeIn(line, 1), refusalWords.twice);
    if (!collector.covers.has(path) && cell !== '') {
      const { value, why } = readValue(field, cell);
      if (why) collector.refuse(placeIn(line, 1), why);
      if (value === undefined) collector.unread.add(path);
      else collector.set(section.name, field.name, value);
      collector.places.set(path, placeIn(line, 1));
    }
    collector.covers.add(path);
    return true;
  }

  #readHead(name: HeadName, line: SheetLine): true {
    const cell = this.#valueOf(line);
    const label = foldLabel(cell);
    if (cell === '') return true;
    if (name === 'id' && activityIdSchema.safeParse(cell.trim()).success) this.#head.id = cell.trim();
    else if (name === 'id') this.#lost = this.#refuse(line, refusalWords.notAnId);
    if (name === 'kind') {
      const kind = activityKinds.find((each) => each === cell || reads(kindWords[each], label));
      if (kind) this.#head.kind = kind;
      else this.#refuse(line, refusalWords.notARole);
    }
    if (name === 'state') {
      const state = activityStates.find((each) => each === cell || reads(stateWords[each], label));
      if (state) this.#head.state = state;
      else this.#refuse(line, refusalWords.notAState);
    }
    return true;
  }

  /** The cell beside a label; what stands beyond it has no place. */
  #valueOf(line: SheetLine): string {
    for (const [index, cell] of line.cells.entries())
      if (index > 1 && cell.trim() !== '') this.#collector.refuse(placeIn(line, index), refusalWords.noHeading);
    const cell = fromCellText(line.cells[1] ?? '');
    return cell.trim() === '' ? '' : cell;
  }

  #refuse(line: SheetLine, why: Text): true {
    this.#collector.refuse(placeIn(line, 1), why);
    return true;
  }
}
