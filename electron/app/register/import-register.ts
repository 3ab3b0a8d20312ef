import { differences, differenceWords } from '../../../gdpr-register/difference.ts';
import { summaryOf } from '../../../gdpr-register/export/activity-summary.ts';
import type { Refusal } from '../../../gdpr-register/import/imported-activity.ts';
import { importWords } from '../../../gdpr-register/import/import-words.ts';
import { type ImportPlan, type ImportStep, planImport } from '../../../gdpr-register/import/plan-import.ts';
import { refusalWords } from '../../../gdpr-register/import/refusal-words.ts';
import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import type { ImportResult } from '../../contract/calls/register-files.ts';
import { type ExchangeParts, toExported } from './export-register.ts';
import { runExchange } from './exchange-thread.ts';

interface ImportFile {
  readonly fileName: string;
  readonly base64: string;
  readonly language: Language;
  readonly actor: JournalActor;
  readonly signal: AbortSignal;
}

interface RealImport extends ImportFile {
  readonly dryRun: false;
  readonly author: string;
}

type ImportWish = RealImport | (ImportFile & { readonly dryRun: true });

/**
 * Takes a file into the register: each activity that is new or another as a version of its own. Throws a refusal where the
 * file is not read at all. What the register cannot take is refused, and the others are taken.
 */
export async function importRegister(parts: ExchangeParts, wish: ImportWish): Promise<ImportResult> {
  const { fileName, base64, signal } = wish;
  const read = await runExchange({ type: 'read', fileName, base64 }, { workerUrl: parts.workerUrl, signal });
  const plan = planImport(read, parts.register.records().map(toExported));
  const { taken, refused } = wish.dryRun ? preview(plan) : await take(plan, parts, wish);
  const result = toResult(taken, [...plan.refused, ...refused], wish.language);
  const { added, changed, unchanged } = result;
  const details = { added, changed, unchanged, refused: result.refused.length };
  const act = wish.dryRun ? 'register-import-previewed' : 'register-imported';
  await parts.journal.append(act, { actor: wish.actor, subject: null, details });
  return result;
}

interface Taken {
  readonly id: string | null;
  readonly step: ImportStep;
}

interface Outcome {
  readonly taken: readonly Taken[];
  readonly refused: readonly Refusal[];
}

function preview({ steps }: ImportPlan): Outcome {
  return { taken: steps.map((step) => ({ id: step.kept?.id ?? step.id, step })), refused: [] };
}

async function take({ steps }: ImportPlan, parts: ExchangeParts, wish: RealImport): Promise<Outcome> {
  const taken: Taken[] = [];
  const refused: Refusal[] = [];
  for (const step of steps) {
    const id = await takeStep(step, parts, wish);
    if (id === null) refused.push({ where: step.where, why: refusalWords.notKept });
    else taken.push({ id, step });
  }
  return { taken, refused };
}

/** The id under which it is kept; null where the register has a damaged file of its id, or another version by now. */
async function takeStep(step: ImportStep, { register }: ExchangeParts, wish: RealImport): Promise<string | null> {
  const { outcome, kept, id, entry, state } = step;
  if (kept && outcome === 'unchanged') return kept.id;
  const reason = importWords.reason[wish.language].replace('{file}', wish.fileName);
  const signed = { author: wish.author, reason, actor: wish.actor };
  if (kept === null) return (await register.add(id, { entry, state, ...signed }))?.id ?? null;
  const saved = await register.save(kept.id, { base: kept.version, entry, state, ...signed });
  return saved.ok ? kept.id : null;
}

function toResult(taken: readonly Taken[], refused: readonly Refusal[], language: Language): ImportResult {
  const count = (outcome: ImportStep['outcome']): number => taken.filter(({ step }) => step.outcome === outcome).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    activities: taken.map(({ id, step: { outcome, kept, entry } }) => ({
      id,
      title: summaryOf({ entry }, language).title,
      outcome,
      differences: (kept ? differences(kept.entry, entry) : []).map((each) => ({
        label: each.label[language],
        ...differenceWords(each, language),
      })),
    })),
    refused: refused.map(({ where, why }) => ({ where, why: why[language] })),
  };
}
