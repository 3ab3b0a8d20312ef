import { type Language, languages } from '../../../gdpr-register/language.ts';

/** The language that a PDF of `writePdf` says it is in; null where there is none, or it says none of ours. */
export function languageOfPdf(bytes: Uint8Array | null): Language | null {
  const said = /\/Lang \((\w+)\)/.exec(Buffer.from(bytes ?? []).toString('latin1'))?.[1];
  return languages.find((known) => known === said) ?? null;
}
