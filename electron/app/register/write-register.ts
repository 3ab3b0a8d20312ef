import type { ExportedActivity } from '../../../gdpr-register/export/exported-activity.ts';
import type { ExportFormat } from '../../../gdpr-register/export/export-formats.ts';
import { toRegisterCsv } from '../../../gdpr-register/export/register-csv.ts';
import { toRegisterDocument } from '../../../gdpr-register/export/register-document.ts';
import { toRegisterJson } from '../../../gdpr-register/export/register-json.ts';
import { toRegisterSheets } from '../../../gdpr-register/export/register-sheets.ts';
import { registerWords } from '../../../gdpr-register/export/register-words.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import { writeCsv } from '../writers/csv.ts';
import { writeOds } from '../writers/ods.ts';
import { writePdf } from '../writers/pdf.ts';
import { writeXlsx } from '../writers/xlsx.ts';

export interface WriteRegisterOptions {
  readonly activities: readonly ExportedActivity[];
  readonly language: Language;
  readonly nowMs: number;
}

/** The register as a file of a format. The same register at the same moment makes the same bytes. */
export async function writeRegister(format: ExportFormat, options: WriteRegisterOptions): Promise<Uint8Array> {
  const { activities, language, nowMs } = options;
  switch (format) {
    case 'ods': {
      const properties = { title: registerWords.register[language], madeAt: new Date(nowMs).toISOString() };
      return writeOds(toRegisterSheets(activities, language), properties);
    }
    case 'xlsx':
      return writeXlsx(toRegisterSheets(activities, language));
    case 'pdf':
      return writePdf(toRegisterDocument(activities, nowMs, language));
    case 'csv':
      // What a spreadsheet program of the language takes for a column's end.
      return writeCsv(toRegisterCsv(activities, language), language === 'fr' ? ';' : ',');
    case 'json':
      return new TextEncoder().encode(toRegisterJson(activities, nowMs));
  }
}
