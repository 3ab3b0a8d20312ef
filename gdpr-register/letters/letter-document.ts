import type { HeadedDocument } from '../export/document.ts';
import type { Language } from '../language.ts';
import type { Letter } from './letter.ts';

/** A letter for print; the address of the person is added by hand, or by the envelope. */
export function toLetterDocument(
  { title, paragraphs }: Letter,
  { language, day, reference }: { readonly language: Language; readonly day: string; readonly reference: string },
): HeadedDocument {
  return {
    title,
    language,
    madeAt: `${day}T00:00:00.000Z`,
    footer: reference,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  };
}
