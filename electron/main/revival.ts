/** P-SHL-7: a window that died comes back, but not in an endless circle. */
export const maxRevivals = 3;
export const revivalWindowMs = 60_000;

/** Says at each death whether to reload: at most `maxRevivals` times in `revivalWindowMs`. */
export function createRevival(now: () => number): () => boolean {
  let deaths: readonly number[] = [];
  return function mayRevive() {
    const atMs = now();
    deaths = [...deaths.filter((each) => atMs - each < revivalWindowMs), atMs];
    return deaths.length <= maxRevivals;
  };
}
