import { ownActivityId } from '../../../gdpr-register/own-activity/own-activity-id.ts';
import {
  type ActivityRecord,
  countingVersionOf,
  currentOf,
  type LooseEntry,
} from '../../../gdpr-register/activity-record.ts';
import { missingIn } from '../../../gdpr-register/completeness.ts';
import { aboutOf, type Counting, type Drift } from '../../../gdpr-register/drift/drift.ts';
import { driftWords } from '../../../gdpr-register/drift/drift-words.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import type { DriftView, RegisterCheck, RegisterList } from '../../contract/calls/register.ts';
import { createNewest, type Newest } from '../newest.ts';
import { createSystemComparison } from './compare-system.ts';
import { fixDrift, type FixOptions, type FixWish } from './fix-drift.ts';
import type { SystemOptions } from './observe-system.ts';
import { openRegister, type Register, type RegisterOptions } from './register.ts';
import { toSummary } from './register-view.ts';
import type { Asked } from '../purge/make-plan.ts';

export interface RegisterAreaOptions
  extends
    SystemOptions,
    Omit<RegisterOptions, 'own' | 'onChange'>,
    Pick<FixOptions, 'setRawRetention' | 'setServerRetention'> {
  /** What the activity of this pipeline would say now. */
  ownEntry(language: Language): LooseEntry;
  /** In which the first one is written. */
  language(): Language;
}

/** The register, and how far the system is what it claims. */
export interface RegisterArea {
  readonly register: Register;
  list(): RegisterList;
  ownEntry(language: Language): LooseEntry;
  check(language: Language, signal: AbortSignal): Promise<RegisterCheck>;
  /** Throws `drift-gone` where it is not there any more, and where it is for people, says so. */
  fix(wish: FixWish, asked: Asked): Promise<void>;
  /** To be told after each change of the settings: what they set was compared. */
  settingsChanged(): void;
  listen: Newest<RegisterList>['listen'];
  close(): void;
}

const begun: Readonly<Record<Language, string>> = {
  fr: 'Rédigée d’après la configuration de la chaîne',
  en: 'Written from the configuration of the pipeline',
};

export async function openRegisterArea(options: RegisterAreaOptions): Promise<RegisterArea> {
  const newest = createNewest<RegisterList>();
  let onChange = (): void => undefined;
  const comparison = createSystemComparison(options, () => onChange());
  const register = await openRegister({
    ...options,
    own: () => ({ entry: options.ownEntry(options.language()), reason: begun[options.language()] }),
    onChange: () => onChange(),
  });
  onChange = () => newest.set(list());
  onChange();

  function list(): RegisterList {
    const activities = register.records().map((record) => toSummary(record, comparison.countOf(record.id)));
    return { activities, damaged: [...register.damaged()] };
  }

  function look(signal: AbortSignal): Promise<ReadonlyMap<string, readonly Drift[]>> {
    return comparison.look(countingOf(register.records()), signal);
  }

  return {
    register,
    list,
    ownEntry: (language) => options.ownEntry(language),
    async check(language, signal) {
      const found = await look(signal);
      return {
        activities: register.records().map((record) => toChecked(record, found.get(record.id) ?? [], language)),
      };
    },
    async fix(wish, asked) {
      const drift = (await look(asked.signal))
        .get(wish.id)
        ?.find((it) => it.code === wish.code && aboutOf(it) === wish.about);
      await fixDrift({ ...options, register }, { wish, drift: drift ?? null, actor: asked.actor });
      await look(asked.signal);
    },
    settingsChanged: comparison.settingsChanged,
    listen: newest.listen,
    close: () => newest.close(),
  };
}

/** The activity of this pipeline first: it answers for what no activity declares. */
export function countingOf(records: readonly ActivityRecord[]): readonly Counting[] {
  return records
    .map((record) => ({ id: record.id, entry: countingVersionOf(record).entry }))
    .toSorted((a, b) => Number(b.id === ownActivityId) - Number(a.id === ownActivityId));
}

function toChecked(
  record: ActivityRecord,
  drift: readonly Drift[],
  language: Language,
): RegisterCheck['activities'][number] {
  const missing = missingIn(currentOf(record).entry);
  return {
    id: record.id,
    missing: missing.map(({ article, what, path }) => ({ article, what: what[language], path: [...path] })),
    drift: drift.map((it) => toView(it, language)),
  };
}

function toView(drift: Drift, language: Language): DriftView {
  return { code: drift.code, about: aboutOf(drift), path: [...drift.path], ...driftWords(drift, language) };
}
