import type { Selection } from '../../pipeline/domain/selection.ts';

export type Ages = Pick<Selection, 'ageFrom' | 'ageTo'>;

/** What stands in the two fields; null where nothing was typed into one. */
export interface TypedAges {
  readonly from: string | null;
  readonly to: string | null;
}

export const oldest = 130;

/** The ages that are meant, with those that hold where nothing was typed; or what is wrong with them. */
export function toAges(typed: TypedAges, { ageFrom, ageTo }: Ages): Ages | 'no-age' | 'crossed' {
  const from = typed.from === null ? ageFrom : toAge(typed.from);
  const to = typed.to === null ? ageTo : toAge(typed.to);
  if (from === undefined || to === undefined) return 'no-age';
  return from !== null && to !== null && from > to ? 'crossed' : { ageFrom: from, ageTo: to };
}

/** Nothing is no bound; undefined is no age. */
function toAge(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const years = Number(typed);
  return Number.isInteger(years) && years >= 0 && years <= oldest ? years : undefined;
}
