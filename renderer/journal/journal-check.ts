import type { OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { Text } from '../i18n/text.ts';
import { verifiedText } from '../i18n/verified-text.ts';

/** The last thing that was asked of the journal, and what came of it. */
export type JournalCheck = FailedCheck | AskedCheck;

/** It could not be done at all. */
export interface FailedCheck {
  readonly kind: 'not-verified' | 'not-made';
  readonly error: ContractError;
}

export type AskedCheck =
  | { readonly kind: 'none' | 'verifying' | 'comparing' | 'making' }
  | { readonly kind: 'verified'; readonly outcome: OutputOf<'journal.verify'>; readonly atMs: number }
  | {
      readonly kind: 'compared';
      readonly file: string;
      readonly outcome: OutputOf<'journal.compare'>;
      readonly atMs: number;
    }
  | { readonly kind: 'made'; readonly what: 'anchor' | 'audit'; readonly file: string };

export function isFailed(check: JournalCheck): check is FailedCheck {
  return check.kind === 'not-verified' || check.kind === 'not-made';
}

export function isAtWork({ kind }: JournalCheck): boolean {
  return kind === 'verifying' || kind === 'comparing' || kind === 'making';
}

/** The line, counted from one, at which the journal breaks; null = none is known. */
export function alteredLine(check: JournalCheck): number | null {
  if (check.kind === 'verified' && !check.outcome.ok) return check.outcome.line;
  return check.kind === 'compared' && check.outcome.kind === 'broken' ? check.outcome.line : null;
}

/** Lines that came since were not looked at: the word of before is not the word of now. */
export function afterNews(check: JournalCheck): JournalCheck {
  return check.kind === 'verified' || check.kind === 'compared' ? { kind: 'none' } : check;
}

export interface SaidCheck {
  readonly tone: 'ok' | 'bad' | 'quiet';
  readonly text: string;
}

export function sayCheck(text: Text, check: AskedCheck): SaidCheck {
  const { journal: words } = text.words;
  switch (check.kind) {
    case 'none':
      return { tone: 'quiet', text: words.unchecked };
    case 'verifying':
      return { tone: 'quiet', text: words.checking };
    case 'comparing':
      return { tone: 'quiet', text: words.proof.comparing };
    case 'making':
      return { tone: 'quiet', text: words.proof.making };
    case 'verified':
      return sayVerified(text, check);
    case 'compared':
      return sayCompared(text, check);
    case 'made': {
      const made = check.what === 'anchor' ? words.proof.anchorMade : words.proof.auditMade;
      return { tone: 'ok', text: text.fill(made, { file: check.file }) };
    }
  }
}

function sayVerified(text: Text, { outcome, atMs }: Extract<JournalCheck, { kind: 'verified' }>): SaidCheck {
  const { journal: words } = text.words;
  if (outcome.ok)
    return { tone: 'ok', text: `${text.plural(words.holds, outcome.entries)} ${verifiedText(text, atMs)}` };
  const line = text.format.count(outcome.line);
  return { tone: 'bad', text: text.fill(words.broken, { line, why: words.faults[outcome.why] }) };
}

function sayCompared(text: Text, { file, outcome, atMs }: Extract<JournalCheck, { kind: 'compared' }>): SaidCheck {
  const { faults, proof } = text.words.journal;
  if (outcome.kind === 'refused')
    return { tone: 'bad', text: text.fill(proof.refused, { file, why: proof.flaws[outcome.flaw] }) };
  const day = text.format.day(outcome.at.slice(0, 10));
  if (outcome.kind === 'holds') {
    const entries = text.format.count(outcome.entries);
    const grown = text.plural(proof.grown, outcome.added, { file, day, entries });
    return { tone: 'ok', text: `${grown} ${verifiedText(text, atMs)}` };
  }
  const line = text.format.count(outcome.line);
  return { tone: 'bad', text: text.fill(proof.broken, { file, day, line, why: faults[outcome.why] }) };
}
