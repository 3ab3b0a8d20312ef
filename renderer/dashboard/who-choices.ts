import { ageBandNames } from '../../pipeline/domain/aggregations/age-bands.ts';
import { selectableGenders, type Selection } from '../../pipeline/domain/selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';

/** What is picked by one click in a chart, or by one chip. */
export type Picked =
  | { readonly of: 'nationality' | 'gender' | 'domain'; readonly key: string }
  | { readonly of: 'age'; readonly from: number | null; readonly to: number | null };

/** The aggregation whose rows a dimension has. */
const pickable: Readonly<Record<string, 'nationality' | 'gender' | 'domain' | 'band'>> = {
  usersByNationality: 'nationality',
  averageAgeByNationality: 'nationality',
  genderByNationality: 'nationality',
  nationalityMap: 'nationality',
  gender: 'gender',
  averageAgeByGender: 'gender',
  emailDomains: 'domain',
  ageBands: 'band',
  ageBandsByGender: 'band',
};

/** What a row of a panel stands for; null where it is nobody's. */
export function toPicked(panel: string, key: string | null): Picked | null {
  const of = Object.hasOwn(pickable, panel) ? pickable[panel] : undefined;
  if (of === undefined || key === null) return null;
  if (of !== 'band') return { of, key };
  return ageBandNames.includes(key) ? { of: 'age', ...boundsOfBand(key) } : null;
}

export function boundsOfBand(band: string): { readonly from: number; readonly to: number | null } {
  const [from = 0, to] = band.split(/[-+]/).map(Number);
  return { from, to: to || null };
}

/** With what was picked; what is in it already goes, so that a second click undoes the first. */
export function toggled(selection: Selection, picked: Picked): Selection {
  switch (picked.of) {
    case 'nationality':
      return { ...selection, nationalities: toggle(selection.nationalities, picked.key) };
    case 'domain':
      return { ...selection, domains: toggle(selection.domains, picked.key) };
    case 'gender': {
      const gender = selectableGenders.find((one) => one === picked.key);
      return gender === undefined ? selection : { ...selection, genders: toggle(selection.genders, gender) };
    }
    case 'age': {
      const isThere = selection.ageFrom === picked.from && selection.ageTo === picked.to;
      const { from, to } = isThere ? { from: null, to: null } : picked;
      return { ...selection, ageFrom: from, ageTo: to };
    }
    default:
      return picked satisfies never;
  }
}

function toggle<T>(list: readonly T[], member: T): T[] {
  return list.includes(member) ? list.filter((one) => one !== member) : [...list, member];
}

export interface Chip {
  readonly label: string;
  readonly picked: Picked;
}

/** What a selection is made of, in words; a chip taken away is one `toggled` once more. */
export function chipsOf(
  { nationalities, genders: chosen, ageFrom, ageTo, domains }: Selection,
  format: Pick<ChartFormat, 'label'>,
  ages: (bounds: { readonly from: number | null; readonly to: number | null }) => string,
): readonly Chip[] {
  const chip =
    (of: 'nationality' | 'gender' | 'domain') =>
    (key: string): Chip => ({
      label: of === 'domain' ? key : format.label(key),
      picked: { of, key },
    });
  const age: Picked = { of: 'age', from: ageFrom, to: ageTo };
  return [
    ...nationalities.map(chip('nationality')),
    ...chosen.map(chip('gender')),
    ...(ageFrom === null && ageTo === null ? [] : [{ label: ages(age), picked: age }]),
    ...domains.map(chip('domain')),
  ];
}
