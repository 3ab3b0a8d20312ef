import type { Language } from '../language.ts';
import { erasureExceptions, refusalGrounds } from '../request/grounds.ts';
import { deadlineFor, type LetterKind, letterKinds, type PersonRequest } from '../request/request.ts';
import { toldToRecipients } from '../request/change-request.ts';
import { englishLetters } from './en.ts';
import { frenchLetters } from './fr.ts';
import type { LetterFacts, LetterTexts } from './letter-texts.ts';

export interface Letter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Who writes, as the register has it; null where it does not say. */
export interface Sender {
  readonly controller: string | null;
  readonly contact: string | null;
}

export const senderParts = ['controller', 'contact'] as const satisfies readonly (keyof Sender)[];
export type SenderPart = (typeof senderParts)[number];

/** What the register does not say of who writes: a place to fill in each letter. */
export function gapsOf(sender: Sender): SenderPart[] {
  return senderParts.filter((part) => sender[part] === null);
}

const texts: Readonly<Record<Language, LetterTexts>> = { en: englishLetters, fr: frenchLetters };

/** The letters that a request in this state calls for. */
export function lettersFor(request: PersonRequest): LetterKind[] {
  if (request.closed?.why === 'mistaken') return [];
  return letterKinds.filter((kind) => isCalledFor[kind](request));
}

const isCalledFor: Readonly<Record<LetterKind, (request: PersonRequest) => boolean>> = {
  acknowledgement: ({ decision }) => decision === null,
  identity: ({ identity }) => identity.state === 'asked',
  extension: ({ extension, decision }) => extension !== null && decision === null,
  access: ({ kind, decision }) =>
    (kind === 'access' || kind === 'portability') && decision !== null && decision.outcome !== 'refused',
  done: ({ kind, carriedOut }) => carriedOut !== null && kind !== 'access' && kind !== 'portability',
  refusal: ({ decision }) => decision !== null && decision.outcome !== 'granted',
  recipients: ({ kind, carriedOut }) => carriedOut !== null && toldToRecipients.includes(kind),
  lifting: ({ kind, carriedOut }) => kind === 'restriction' && carriedOut !== null,
};

export interface LetterOptions {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly sender: Sender;
  readonly today: string;
}

/**
 * The letter, without the address of the person and without their data: neither is in the request. Where the register
 * does not name the controller or a contact, a place to fill stands in brackets.
 */
export function writeLetter(request: PersonRequest, { kind, language, sender, today }: LetterOptions): Letter {
  const words = texts[language];
  const facts = toFacts(request, { words, language, sender, today });
  return {
    title: words.titles[kind],
    paragraphs: [
      words.writtenOn(words.day(today)),
      words.reference(request.id),
      words.salutation[kind === 'recipients' ? 'recipient' : 'person'],
      ...words.bodies[kind](facts),
      ...words.closing(facts),
    ],
  };
}

interface Context {
  readonly words: LetterTexts;
  readonly language: Language;
  readonly sender: Sender;
  readonly today: string;
}

function toFacts(request: PersonRequest, { words, language, sender, today }: Context): LetterFacts {
  const { kind, id, receivedOn, extension, decision, carriedOut, recipients } = request;
  const day = (text: string | undefined): string => (text === undefined ? '' : words.day(text));
  return {
    kind,
    right: words.rights[kind],
    reference: id,
    controller: sender.controller ?? words.unknownController,
    contact: sender.contact ?? words.unknownContact,
    receivedOn: day(receivedOn),
    dueOn: day(deadlineFor(request, today)?.dueOn),
    extensionReason: extension?.reason ?? '',
    decidedOn: day(decision?.on),
    carriedOutOn: day(carriedOut?.on),
    partly: decision?.outcome === 'partly',
    grounds: (decision?.grounds ?? []).map((name) => withArticle(refusalGrounds[name], language)),
    exceptions: (decision?.exceptions ?? []).map((name) => withArticle(erasureExceptions[name], language)),
    reason: decision?.reason ?? '',
    certificate: carriedOut?.certificate ?? null,
    told: recipients.filter(({ toldOn }) => toldOn !== null).map(({ name }) => name),
    notTold: recipients.filter(({ notTold }) => notTold !== null).map(({ name, notTold }) => `${name} (${notTold})`),
  };
}

function withArticle(
  { label, article }: { readonly label: Readonly<Record<Language, string>>; readonly article: string },
  language: Language,
): string {
  return `${label[language]} (${language === 'fr' ? 'article' : 'Art.'} ${article})`;
}
