import type { Language } from '../language.ts';

export const exportFormats = ['ods', 'xlsx', 'pdf', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
};

interface FileNameOptions {
  readonly format: ExportFormat;
  readonly language: Language;
  /** Of the one activity that is in it; null = the whole register. */
  readonly id: string | null;
  readonly nowMs: number;
}

/** `registre-2026-11-25.ods`, or with the id of the one activity in it. */
export function exportFileName({ format, language, id, nowMs }: FileNameOptions): string {
  const day = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const what = language === 'fr' ? 'registre' : 'register';
  return [what, ...(id === null ? [] : [id]), day].join('-') + `.${format}`;
}
