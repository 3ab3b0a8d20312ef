import { type SourceCount, sourceCountSchema } from '../../pipeline/domain/config.ts';

/** How many users a source gives as it was typed: nothing is null, without end; groups may be apart. `undefined`: no such number. */
export function parseCount(typed: string): SourceCount | undefined {
  const digits = typed.replaceAll(/\s/gu, '');
  if (digits === '') return null;
  if (!/^\d+$/u.test(digits)) return undefined;
  return sourceCountSchema.safeParse(Number(digits)).data;
}
