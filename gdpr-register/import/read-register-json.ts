import { activityJsonSchema, registerJsonSchema } from '../export/register-json.ts';
import type { ImportedActivity, ReadRegister, Refusal } from './imported-activity.ts';
import { refusalWords } from './refusal-words.ts';

/** The register as it is exported; one activity that has not its form does not hide the others. */
export function readRegisterJson(value: unknown): ReadRegister {
  const register = registerJsonSchema.safeParse(value);
  if (!register.success) return { activities: [], refused: [{ where: 'JSON', why: refusalWords.notARegister }] };
  const activities: ImportedActivity[] = [];
  const refused: Refusal[] = [];
  for (const [at, each] of register.data.activities.entries()) {
    const where = `activities[${at}]`;
    const activity = activityJsonSchema.safeParse(each);
    if (!activity.success) {
      const path = activity.error.issues[0]?.path ?? [];
      refused.push({ where: [where, ...path.map(String)].join('.'), why: refusalWords.notThisForm });
      continue;
    }
    const { id = null, state = null, entry } = activity.data;
    const { kind, values } = entry;
    activities.push({ where, id, state, kind, values, covers: null, unread: new Set(), places: new Map() });
  }
  return { activities, refused };
}
