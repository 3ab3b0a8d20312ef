import type { ImportResult } from '../../../electron/contract/calls/register-files.ts';
import type { ExportFormat } from '../../../gdpr-register/export/export-formats.ts';
import type { Plural } from '../plural.ts';

const formats: Readonly<Record<ExportFormat, string>> = {
  ods: 'Spreadsheet of the CNIL’s model (ODS)',
  xlsx: 'Spreadsheet of the CNIL’s model (XLSX)',
  pdf: 'Document for print (PDF)',
  csv: 'Table of all values (CSV)',
  json: 'Data (JSON)',
};
const outcomes: Readonly<Record<ImportResult['activities'][number]['outcome'], string>> = {
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
};
const refused: Plural = { one: '{count} value is not taken', other: '{count} values are not taken' };
const changes: Plural = { one: '{count} change', other: '{count} changes' };

export const exchangeEn = {
  export: 'Export',
  exportFailed: 'Nothing could be exported.',
  exportHint: 'Save the register as a file',
  formats,
  import: 'Import…',
  importTitle: 'Import into the register',
  importText:
    'A register that was exported, or a form that was filled in by hand: ODS, XLSX, CSV or JSON. Nothing is changed before you agree.',
  chooseFile: 'Choose a file…',
  otherFile: 'Choose another file…',
  reading: 'Reading the file…',
  preview: '{file} would bring:',
  done: 'Imported:',
  counts: '{added} added · {changed} changed · {unchanged} unchanged',
  activities: 'Activities in the file',
  activity: 'Activity',
  outcome: 'Result',
  differences: 'What changes',
  changes,
  nothing: 'nothing',
  change: '{label}: {before} → {after}',
  outcomes,
  refused,
  refusedText: 'The rest is taken; in the place of these values the register keeps its own.',
  where: 'Place',
  why: 'Why',
  asDraft: 'What is imported is a new version to be reviewed; nothing is approved by it.',
  nothingToDo: 'The register has all of it already.',
  restIsThere: 'The register has the rest of it already.',
  notImported: '“{file}” was not imported.',
  nothingRead: 'Nothing in this file can be taken into the register.',
  confirm: 'Import',
  close: 'Close',
};
