import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Where a record goes, in order. */
export const pathSteps = ['created', 'published', 'clean', 'stored', 'aggregated'] as const;
export type PathStepName = (typeof pathSteps)[number];

/**
 * `there`; `gone` = retention took it; `emptied` = it was erased where it stood; `replaced` = a newer record of the
 * person is there alone; `waiting` = it has not come so far; `elsewhere` = another machine has that partition.
 */
export const pathStates = ['there', 'gone', 'emptied', 'replaced', 'waiting', 'elsewhere'] as const;
export type PathState = (typeof pathStates)[number];

const pathStepSchema = z.object({
  step: z.enum(pathSteps),
  state: z.enum(pathStates),
  /** Where it is, or was, in its topic; null where a store has no such place, or it was not found. */
  place: z.object({ partition: count, offset: count, index: count.nullable() }).nullable(),
  /** When it came there; null where that is not kept. */
  atMs: z.number().nullable(),
  /** The source, as the record names it; no personal data. */
  source: z.string().nullable(),
});
export type PathStep = z.infer<typeof pathStepSchema>;

export const personPathSchema = z.object({
  /** `erased` is known as long as the ledger has to keep it. */
  state: z.enum(['stored', 'restricted', 'erased', 'unknown']),
  /** When the erasure was asked for. */
  erasedMs: z.number().nullable(),
  /** Of the record that is stored; empty where none may be shown. */
  path: z.array(pathStepSchema),
});
export type PersonPath = z.infer<typeof personPathSchema>;

/** Per step how long after the last one of which the time is known it came; null where either time is not. */
export function delaysOf(path: readonly Pick<PathStep, 'atMs'>[]): readonly (number | null)[] {
  let lastMs: number | null = null;
  return path.map(({ atMs }) => {
    const delay = atMs === null || lastMs === null ? null : atMs - lastMs;
    lastMs = atMs ?? lastMs;
    return delay;
  });
}
