import type { RefusalCode } from '../../../gdpr-register/import/refusal-codes.ts';
import { maxImportBytes } from '../../../gdpr-register/import/import-limits.ts';
import { ContractFailure } from '../contract-failure.ts';

const mebibyte = 1024 ** 2;

/** What is read at most. An honest register of a hundred activities has 50,000 cells. */
export const limits = {
  fileBytes: maxImportBytes,
  unpackedBytes: 50 * mebibyte,
  /** A file in an archive that is larger than `ratioFromBytes` may be so many times larger than packed. */
  ratio: 200,
  ratioFromBytes: mebibyte,
  files: 1_000,
  sheets: 500,
  columns: 256,
  rows: 10_000,
  /** A line a value: a hundred activities have about ten thousand. */
  csvRows: 100_000,
  cells: 1_000_000,
} as const;

const megabytes = (bytes: number): string => `${bytes / mebibyte} MB`;

const messages: Readonly<Record<RefusalCode, string>> = {
  'file-too-large': `The file is larger than ${megabytes(limits.fileBytes)}. Export fewer activities at a time, and import file by file.`,
  'file-unpacks-too-large': `Unpacked, the file is larger than ${megabytes(limits.unpackedBytes)}, or far larger than packed: it was not read further. Copy the sheets into a new file and import that.`,
  'file-too-many-cells': `A sheet has more than ${limits.rows} rows (a CSV file ${limits.csvRows}), ${limits.columns} columns or ${limits.cells} cells. Delete what lies beyond the register and save it again.`,
  'file-empty': 'The file is empty. Save it again in the program that made it, and import that.',
  'file-broken': 'The file is damaged or cut off. Open it in the program that made it, save it again, and import that.',
  'file-encrypted': 'The file is protected by a password. Save it without one and import that.',
  'file-has-macros':
    'The file holds macros, which a register does not need. Save it as ODS or XLSX without macros and import that.',
  'file-has-entities':
    'The file declares XML entities, which no spreadsheet needs. Open it in a spreadsheet program, save it again, and import that.',
  'file-not-recognised': 'The file is none of JSON, CSV, ODS or XLSX. Save it as one of these and import that.',
};

/** A file that is not read: what is wrong, why, and what to do. `where` names a part of it. */
export function refuseFile(code: RefusalCode, where?: string): ContractFailure {
  return new ContractFailure(code, messages[code], where === undefined ? {} : { where });
}
