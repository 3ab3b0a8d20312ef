import type { Language } from '../../../gdpr-register/language.ts';
import { toLetterDocument } from '../../../gdpr-register/letters/letter-document.ts';
import {
  gapsOf,
  lettersFor,
  type Sender,
  type SenderPart,
  writeLetter,
} from '../../../gdpr-register/letters/letter.ts';
import type { LetterKind, PersonRequest } from '../../../gdpr-register/request/request.ts';
import type { Download } from '../../contract/calls/download.ts';
import { ContractFailure } from '../contract-failure.ts';
import { writePdf } from '../writers/pdf.ts';

export interface LetterWish {
  readonly kind: LetterKind;
  readonly language: Language;
}

export interface LetterFile {
  readonly title: string;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  /** Places to fill, which the register does not say. */
  readonly gaps: SenderPart[];
  readonly file: Download;
}

/** The letter as text and as a PDF. Throws `letter-not-due` where the request does not call for it. */
export async function makeLetter(
  request: PersonRequest,
  { kind, language, sender, today }: LetterWish & { readonly sender: Sender; readonly today: string },
): Promise<LetterFile> {
  if (!lettersFor(request).includes(kind))
    throw new ContractFailure('letter-not-due', 'The request does not call for this letter as it stands.');
  const letter = writeLetter(request, { kind, language, sender, today });
  const bytes = await writePdf(toLetterDocument(letter, { language, day: today, reference: request.id }));
  const base64 = Buffer.from(bytes).toString('base64');
  return {
    title: letter.title,
    text: `${[letter.title, ...letter.paragraphs].join('\n\n')}\n`,
    gaps: gapsOf(sender),
    file: { fileName: `${request.id}-${kind}-${language}.pdf`, mediaType: 'application/pdf', base64 },
  };
}
