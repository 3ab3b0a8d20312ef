/** Edits that can be undone and done again. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The last edit, while another of the same place still belongs to it. */
  readonly open: Edit | null;
}

export interface Edit {
  /** Where; typing in one place is one edit. */
  readonly place: string;
  readonly atMs: number;
}

/** After such a pause the next letter begins an edit of its own. */
const pauseMs = 1000;
const mostEdits = 500;

export function beginHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [], open: null };
}

export function edited<T>(history: EditHistory<T>, next: T, edit: Edit): EditHistory<T> {
  const { past, present, open } = history;
  if (next === present) return history;
  const belongs = open !== null && open.place === edit.place && edit.atMs - open.atMs < pauseMs;
  return { past: belongs ? past : [...past, present].slice(-mostEdits), present: next, future: [], open: edit };
}

export function undone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, open: null };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], open: null };
}

export function redone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, open: null };
  return { past: [...past, present], present: after, future: rest, open: null };
}
