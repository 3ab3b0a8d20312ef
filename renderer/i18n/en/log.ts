import { logMessages } from '../../../pipeline/domain/log-codes.ts';
import type { LogCode } from '../../../pipeline/domain/log-codes.ts';

/** English is what the pipeline itself says, but for a place, which a command takes in its short form. */
export const logEn: Readonly<Record<LogCode, string>> = {
  ...logMessages,
  'records-rejected': 'Records rejected: {count} ({code}), the first at partition {partition}, offset {offset}',
};
