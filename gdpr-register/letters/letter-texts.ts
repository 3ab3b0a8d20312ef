import type { LetterKind } from '../request/request.ts';
import type { RequestKind } from '../request/request-kind.ts';

/** What a letter says of its request, in the words and with the dates of its language. */
export interface LetterFacts {
  readonly kind: RequestKind;
  /** Of the request: `the right of access (Art. 15)`. */
  readonly right: string;
  readonly reference: string;
  readonly controller: string;
  /** The data protection officer, or who else answers questions. */
  readonly contact: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly extensionReason: string;
  readonly decidedOn: string;
  readonly carriedOutOn: string;
  readonly partly: boolean;
  /** Each with its article, in words. */
  readonly grounds: readonly string[];
  readonly exceptions: readonly string[];
  readonly reason: string;
  readonly certificate: string | null;
  /** Those who were told of the outcome, and those who could not be, with the reason. */
  readonly told: readonly string[];
  readonly notTold: readonly string[];
}

/** The letters in one language: paragraphs between salutation and closing. */
export interface LetterTexts {
  /** A day of the calendar, as the language writes it. */
  readonly day: (day: string) => string;
  readonly rights: Readonly<Record<RequestKind, string>>;
  readonly titles: Readonly<Record<LetterKind, string>>;
  readonly salutation: Readonly<Record<'person' | 'recipient', string>>;
  readonly writtenOn: (day: string) => string;
  readonly reference: (reference: string) => string;
  readonly closing: (facts: LetterFacts) => readonly string[];
  readonly bodies: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>>;
  readonly unknownController: string;
  readonly unknownContact: string;
}
