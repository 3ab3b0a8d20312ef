/** What is before a stage at a moment. */
export interface Backlog {
  readonly atMs: number;
  readonly waiting: number;
  /** For how long the first of it has waited. */
  readonly oldestSeconds: number;
  /** Records since the stage was started. */
  readonly done: number;
  /** Records per second that it reads, and that the one before it writes. */
  readonly read: number;
  readonly written: number;
}

/**
 * Seconds until all that is before a stage is done, or why there is no such time; `stuck` = nothing comes and nothing is
 * read.
 */
export type CatchUp = number | 'keeps-up' | 'falls-behind' | 'stuck' | 'unknown';

/** Messages come and are read in batches: what waits now is what a line through so long says. */
const nowMs = 3000;
/** Of what is read: a backlog that becomes smaller by less than this stays. */
const leastShare = 0.01;
/** Records per second by which a backlog changes that is still. */
const still = 0.05;

/**
 * How long a stage needs if what waits goes on changing as in `course`, which is in the order of time and of one way of
 * working.
 */
export function catchUpOf(course: readonly Backlog[]): CatchUp {
  const last = course.at(-1);
  if (last === undefined) return 'unknown';
  const waiting = lineThrough(course.filter(({ atMs }) => atMs > last.atMs - nowMs)).atEnd;
  if (last.waiting === 0 || Math.min(last.waiting, waiting) < last.read) return 'keeps-up';
  if (last.read === 0 && last.oldestSeconds < 1) return 'keeps-up';
  const isLong = last.atMs - course[0]!.atMs >= nowMs;
  // A stage that has read nothing yet may be at what comes before that, as a rebuild.
  if (last.read === 0 && (!isLong || last.done === 0)) return 'unknown';
  const gained = isLong ? -lineThrough(course).slope : last.read - last.written;
  if (last.read === 0 && Math.abs(gained) < still) return 'stuck';
  return gained <= last.read * leastShare ? 'falls-behind' : waiting / gained;
}

/** The line with the least squares: by how many records a second more waits, and how many at its end. */
function lineThrough(course: readonly Backlog[]): { readonly slope: number; readonly atEnd: number } {
  const mean = (of: (each: Backlog) => number): number =>
    course.reduce((sum, each) => sum + of(each), 0) / course.length;
  const [meanS, meanWaiting] = [mean(({ atMs }) => atMs / 1000), mean(({ waiting }) => waiting)];
  let [together, alone] = [0, 0];
  for (const { atMs, waiting } of course) {
    const fromMeanS = atMs / 1000 - meanS;
    together += fromMeanS * (waiting - meanWaiting);
    alone += fromMeanS * fromMeanS;
  }
  const slope = alone === 0 ? 0 : together / alone;
  return { slope, atEnd: meanWaiting + slope * (course.at(-1)!.atMs / 1000 - meanS) };
}
