import { logMessages } from '../../../pipeline/domain/log-codes.ts';
import type { LogCode } from '../../../pipeline/domain/log-codes.ts';

/** English is what the pipeline itself says. */
export const logEn: Readonly<Record<LogCode, string>> = logMessages;
