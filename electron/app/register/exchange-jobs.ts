import type { HeadedDocument } from '../../../gdpr-register/export/document.ts';
import type { ExportFormat } from '../../../gdpr-register/export/export-formats.ts';
import type { ReadRegister } from '../../../gdpr-register/import/imported-activity.ts';
import { writePdf } from '../writers/pdf.ts';
import { readRegister } from './read-register.ts';
import { writeRegister, type WriteRegisterOptions } from './write-register.ts';

/** What a thread of its own does with a file of the register, or with the pages of another document. */
export type ExchangeJob =
  | ({ readonly type: 'write'; readonly format: ExportFormat } & WriteRegisterOptions)
  | { readonly type: 'set'; readonly document: HeadedDocument }
  | { readonly type: 'read'; readonly fileName: string; readonly base64: string };

export interface ExchangeResults {
  readonly write: Uint8Array;
  readonly set: Uint8Array;
  readonly read: ReadRegister;
}

/** Throws a refusal where a file is not read at all. */
export function runExchangeJob(job: ExchangeJob): Promise<ExchangeResults[ExchangeJob['type']]> {
  if (job.type === 'write') return writeRegister(job.format, job);
  if (job.type === 'set') return writePdf(job.document);
  return readRegister(Buffer.from(job.base64, 'base64'), job.fileName);
}
