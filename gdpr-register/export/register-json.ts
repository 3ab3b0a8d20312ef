import { z } from 'zod';
import { activityIdSchema, activityStates, looseEntrySchema } from '../activity-record.ts';
import type { ExportedActivity } from './exported-activity.ts';

const registerJsonName = 'vigie-register/1';

/** Where the schema of the file is, that is written beside it. */
export const registerSchemaFile = 'vigie-register-1.schema.json';

/** The form of the file; what the entries hold is checked field by field. */
export const registerJsonSchema = z.looseObject({
  schema: z.literal(registerJsonName),
  exportedMs: z.number().int(),
  activities: z.array(z.unknown()),
});

export const activityJsonSchema = z.looseObject({
  id: activityIdSchema.optional(),
  state: z.enum(activityStates).optional(),
  entry: looseEntrySchema,
});

export function toRegisterJson(activities: readonly ExportedActivity[], exportedMs: number): string {
  const all = activities.map(({ id, version, state, savedMs, entry }) => ({
    id,
    kind: entry.kind,
    version,
    state,
    savedMs,
    entry,
  }));
  return `${JSON.stringify({ $schema: registerSchemaFile, schema: registerJsonName, exportedMs, activities: all }, null, 2)}\n`;
}
