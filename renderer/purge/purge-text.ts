import type { PlanView, PurgeDue, PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { dataSetOf } from '../../gdpr-register/purge-steps.ts';
import type { PurgeStep } from '../../gdpr-register/purge-steps.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';

/** A step of a purge in words; one that this window does not know keeps its name. */
export function stepText({ words, language, fill }: Text, step: string): string {
  const dataSet = dataSetOf(step as PurgeStep);
  if (dataSet !== null) return fill(words.purge.progress.erasing, { dataSet: wordFor(dataSet, language) });
  const { steps } = words.purge;
  return Object.hasOwn(steps, step) ? steps[step as keyof typeof steps] : step;
}

/** What is due, and in how many data sets: what is kept of one person counts in each. */
export function dueText({ words, plural }: Text, { total, dataSets, missed }: PurgeDue): string {
  const { due } = words.purge;
  return `${plural(due.inDataSets, dataSets, { records: plural(missed ? due.missed : due.due, total) })}.`;
}

/** What a preview would erase, and from how many data sets. */
export function wouldGoText({ words, plural }: Text, { total, counts }: Pick<PlanView, 'total' | 'counts'>): string {
  const { due, preview } = words.purge;
  const dataSets = new Set(counts.flatMap(({ dataSet, n }) => (n > 0 ? [dataSet] : []))).size;
  return plural(due.inDataSets, dataSets, { records: plural(preview.wouldGo, total) });
}

/** A moment with its year; a dash where there is none. */
export function momentText({ format }: Text, atMs: number | null): string {
  return atMs === null ? '–' : format.moment(atMs);
}

const tones: Readonly<Record<PurgeStatus['state'], Tone>> = {
  running: 'accent',
  open: 'warn',
  paused: 'warn',
  failed: 'bad',
  closed: 'ok',
  unreadable: 'bad',
};

export function toneOfPurge(state: PurgeStatus['state']): Tone {
  return tones[state];
}
