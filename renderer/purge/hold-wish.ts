import type { InputOf } from '../../electron/contract/api.ts';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import { exceptionLetters } from '../../gdpr-register/hold.ts';
import { identifiesPerson } from '../../gdpr-register/personal-words.ts';
import { dataSetNames } from '../../pipeline/domain/data-sets.ts';

/** What was entered of a hold, as text. */
export interface EnteredHold {
  readonly kind: 'person' | 'data-set';
  readonly id: string;
  readonly dataSet: string;
  readonly ground: string;
  /** A letter of Art. 17(3), or nothing. */
  readonly exception: string;
  readonly startsOn: string;
  readonly reviewOn: string;
}

export interface HoldProblems {
  /** It identifies somebody: the host would replace that. */
  readonly ground: boolean;
  readonly reviewOn: boolean;
}

/** What is wrong already; what is only missing is not. */
export function problemsOf({ ground, startsOn, reviewOn }: EnteredHold): HoldProblems {
  return {
    ground: identifiesPerson(ground),
    reviewOn: startsOn !== '' && reviewOn !== '' && reviewOn <= startsOn,
  };
}

/** null = something is missing or wrong. */
export function holdWishOf(entered: EnteredHold): InputOf<'hold.add'> | null {
  const { ground, exception, startsOn, reviewOn } = entered;
  const subject = subjectOf(entered);
  if (subject === null || ground.trim() === '' || identifiesPerson(ground) || startsOn === '' || reviewOn <= startsOn)
    return null;
  const letter = exceptionLetters.find((one) => one === exception) ?? null;
  return { subject, ground: ground.trim(), exception: letter, startsOn, reviewOn };
}

function subjectOf({ kind, id, dataSet }: EnteredHold): InputOf<'hold.add'>['subject'] | null {
  if (kind === 'person') {
    const parsed = personIdSchema.safeParse(id.trim());
    return parsed.success ? { kind: 'person', id: parsed.data } : null;
  }
  const named = dataSetNames.find((name) => name === dataSet);
  return named === undefined ? null : { kind: 'data-set', dataSet: named };
}
