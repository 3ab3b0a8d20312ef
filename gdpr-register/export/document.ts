/** A document for print, before any format: pages of headings, texts and tables, as `writePdf` sets them. */
export interface HeadedDocument {
  readonly title: string;
  readonly language: 'fr' | 'en';
  /** ISO 8601: the document's date in its properties. Equal documents make equal bytes. */
  readonly madeAt: string;
  readonly blocks: readonly DocumentBlock[];
  /** At the foot of every page, left of its number. */
  readonly footer: string;
  readonly orientation?: 'portrait' | 'landscape';
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'plain' | 'quiet' }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Share of the width per column; all equal where it is left out. */
      readonly shares?: readonly number[] | undefined;
      /** Places of the columns that are figures; they end where their head does. */
      readonly figures?: readonly number[] | undefined;
    }
  | { readonly kind: 'keyValues'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** On one page, unless it is long. */
  | { readonly kind: 'group'; readonly blocks: readonly DocumentBlock[] }
  /** As wide as the page; its words stay words. */
  | { readonly kind: 'drawing'; readonly svg: string }
  | { readonly kind: 'qr'; readonly text: string; readonly caption: string }
  | { readonly kind: 'pageBreak' };
