import { z } from 'zod';

const count = z.number().int().nonnegative();

/** How far a source with an end is (P-SRC-16): `done` of `of`, in users where their number was given, else in bytes of files. */
export const sourceProgressSchema = z.object({
  unit: z.enum(['users', 'bytes']),
  done: count,
  of: count,
  /** Users that it has given since its beginning, those included that were in the log already. */
  users: count,
});
export type SourceProgress = z.infer<typeof sourceProgressSchema>;

/** Of a source that ends behind so many users. */
export function usersOf(users: number, of: number): SourceProgress {
  return { unit: 'users', done: users, of, users };
}

/** From 0 to 1; of nothing, all is done. */
export function shareOf({ done, of }: Pick<SourceProgress, 'done' | 'of'>): number {
  return of === 0 ? 1 : Math.min(1, done / of);
}

/** How long the rest takes at this rate, if it is like what was read; null where that cannot be said. */
export function secondsLeft(progress: SourceProgress, usersPerSecond: number): number | null {
  const share = shareOf(progress);
  if (share === 1) return 0;
  if (usersPerSecond <= 0 || share === 0) return null;
  return (progress.users * (1 / share - 1)) / usersPerSecond;
}
