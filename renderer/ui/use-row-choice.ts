import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AllBoxProps, RowBoxProps } from './row-box.tsx';
import { type RowChoice, shareOf, turnRows, withKeys, withoutKeys } from './row-choice.ts';

export interface ChoosingRows<T> {
  readonly allBox: AllBoxProps;
  boxOf(row: T): RowBoxProps;
}

interface Rows<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** The place of the first row that is seen. */
  readonly firstSeen: number;
}

/**
 * The boxes before the rows. Shift takes the rows since the last one along, arrows go from box to box, with Shift they give
 * the next one what this one has, and Ctrl+A takes all. Tab goes to the one that had the focus, or to the first.
 */
export function useRowChoice<T>(
  choice: RowChoice<T> | undefined,
  { rows, keyOf, firstSeen }: Rows<T>,
): ChoosingRows<T> | null {
  const last = useRef<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  if (choice === undefined) return null;
  const { chosen, changed, isOffered } = choice;
  const keys = rows.filter(isOffered).map(keyOf);
  const firstOffered = rows.slice(firstSeen).find(isOffered);
  const stop = current !== null && keys.includes(current) ? current : firstOffered && keyOf(firstOffered);
  const turn = (to: string, isOn: boolean, isRange = false): void => {
    changed(turnRows(chosen, { keys, from: isRange ? last.current : null, to, isOn }));
    last.current = to;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, key: string): void => {
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
    if (!isAll && !(event.key in steps)) return;
    event.preventDefault();
    if (isAll) return changed(withKeys(chosen, keys));
    const next = keys[keys.indexOf(key) + steps[event.key]!];
    if (next === undefined) return;
    if (event.shiftKey) turn(next, chosen.has(key));
    focusBox(event.currentTarget, next);
  };
  const share = shareOf(chosen, keys);
  const allTurned = (): void => changed(share === 'all' ? withoutKeys(chosen, keys) : withKeys(chosen, keys));
  return {
    allBox: { label: choice.allLabel, share, turned: allTurned },
    boxOf(row) {
      const key = keyOf(row);
      return {
        label: choice.labelOf(row),
        rowKey: key,
        isChecked: chosen.has(key),
        isOffered: isOffered(row),
        isStop: key === stop,
        turned: ({ target, nativeEvent }) => turn(key, target.checked, (nativeEvent as MouseEvent).shiftKey),
        pressed: (event) => press(event, key),
        focused: () => setCurrent(key),
      };
    },
  };
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Rows around those that are seen are drawn, too, so that the next box is there. */
function focusBox(from: HTMLElement, key: string): void {
  from
    .closest('[role=table]')
    ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
    ?.focus();
}
