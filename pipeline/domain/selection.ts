import { z } from 'zod';
import { genders, type Facts } from './user.ts';

/** In the order in which they are shown. */
export const selectableGenders = genders;

const age = z.number().int().min(0).max(130).nullable();

/** Whom the dashboards count: whoever is in one of the members of every list that is not empty, and within the ages. */
export const selectionSchema = z.object({
  /** As facts have them: two upper-case letters, or `unknown`. */
  nationalities: z.array(z.string().min(1).max(20)).max(60),
  genders: z.array(z.enum(genders)).max(genders.length),
  /** Whole years, both included; null = no bound. */
  ageFrom: age,
  ageTo: age,
  domains: z.array(z.string().min(1).max(255)).max(60),
});
export type Selection = z.infer<typeof selectionSchema>;

export const everybody: Selection = { nationalities: [], genders: [], ageFrom: null, ageTo: null, domains: [] };

export function isEverybody({ nationalities, genders: chosen, ageFrom, ageTo, domains }: Selection): boolean {
  return nationalities.length + chosen.length + domains.length === 0 && ageFrom === null && ageTo === null;
}

export function isSelected(selection: Selection, { nationality, gender, age: years, domain }: Facts): boolean {
  const isIn = <T>(list: readonly T[], member: T): boolean => list.length === 0 || list.includes(member);
  return (
    isIn(selection.nationalities, nationality) &&
    isIn(selection.genders, gender) &&
    years >= (selection.ageFrom ?? 0) &&
    years <= (selection.ageTo ?? Number.POSITIVE_INFINITY) &&
    isIn(selection.domains, domain)
  );
}
