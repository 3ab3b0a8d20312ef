import { z } from 'zod';
import { type ActivityKind, activityKinds, type Text } from './field.ts';
import { membersSchema } from './field-schema.ts';
import { type FieldPath, fieldsOf } from './fields.ts';
import { issueWords } from './issue-words.ts';
import { tidyValue } from './tidy-value.ts';
import type { Row } from './value.ts';

/** A processing activity as the register keeps it: its values by section and field. */
export interface Entry {
  readonly kind: ActivityKind;
  readonly values: Readonly<Record<string, Row>>;
}

const [controller, processor] = activityKinds;

/** One for each kind of activity, of entries that are tidy already. */
export function entryKindSchemas() {
  return [kindSchema(controller), kindSchema(processor)] as const;
}

/** Made from the table, once it is needed. What it gives is tidy: equal entries have equal canonical forms. */
export const entrySchema: z.ZodType<Entry> = z.preprocess(
  (value) => withValues(tidyValue(value)),
  z.lazy(() => z.discriminatedUnion('kind', entryKindSchemas())),
);

export interface Problem {
  /** Section, field, number of the row, column; empty where it is about the entry itself. */
  readonly path: FieldPath;
  readonly why: Text;
}

export type ParsedEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An entry of unknown origin, tidied and checked against the table; every problem is named with its place. */
export function parseEntry(value: unknown): ParsedEntry {
  const parsed = entrySchema.safeParse(value);
  if (parsed.success) return { ok: true, entry: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
}

/** Tidying drops the values of an entry in which nothing is filled yet. */
function withValues(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'kind' in value && !('values' in value) ? { ...value, values: {} } : value;
}

function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const inner = path[0] === 'values' ? path.slice(1) : path;
  if (issue.code !== 'unrecognized_keys') return [{ path: inner, why: issueWords(issue, inner) }];
  return issue.keys.map((key) => ({ path: [...inner, key], why: issueWords(issue, [...inner, key]) }));
}

/** An entry of one kind, tidy already. */
function kindSchema<Kind extends ActivityKind>(kind: Kind) {
  const shape = fieldsOf(kind).map(({ name, fields }) => [name, z.exactOptional(membersSchema(fields))] as const);
  return z.strictObject({ kind: z.literal(kind), values: z.strictObject(Object.fromEntries(shape)) });
}
