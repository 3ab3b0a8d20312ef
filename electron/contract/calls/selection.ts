import { z } from 'zod';
import { selectionSchema } from '../../../pipeline/domain/selection.ts';
import { selectedTableSchema, selectionViewSchema } from '../../../pipeline/domain/selection-view.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { problemSchema } from './problem.ts';

const maxAgoMs = 7 * 86_400_000;

const wish = z.object({
  selection: selectionSchema,
  /** Compared with what was so long ago; null = with nothing. */
  agoMs: z.number().int().positive().max(maxAgoMs).nullable(),
});
export type SelectionAsked = z.infer<typeof wish>;

/** Whom the dashboards count (P-WHO). */
export const selectionCalls = {
  /** Every row of one table of aggregates, of who is selected. */
  'selection.read': defineCall(wish.extend({ name: z.string() }), selectedTableSchema),
  /** Counted again while somebody listens; `problem` says why it could not be, beside what was counted last. */
  selection: defineStream(wish, z.object({ view: selectionViewSchema.nullable(), problem: problemSchema }), 'newest'),
} as const;
