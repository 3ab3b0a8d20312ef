import type { z } from 'zod';
import { alertCalls } from './calls/alert.ts';
import { certificateCalls } from './calls/certificate.ts';
import { connectionCalls } from './calls/connection.ts';
import { holdCalls } from './calls/hold.ts';
import { journalCalls } from './calls/journal.ts';
import { menuCalls } from './calls/menu.ts';
import { personCalls } from './calls/person.ts';
import { pipelineCalls } from './calls/pipeline.ts';
import { purgeCalls } from './calls/purge.ts';
import { recordCalls } from './calls/record.ts';
import { redriveCalls } from './calls/redrive.ts';
import { registerCalls } from './calls/register.ts';
import { registerFileCalls } from './calls/register-files.ts';
import { reportCalls } from './calls/report.ts';
import { rewindCalls } from './calls/rewind.ts';
import { selectionCalls } from './calls/selection.ts';
import { requestCalls } from './calls/request.ts';

/** The one contract between a window and its host, whichever host it is: a file of calls and streams an area. */
export const api = {
  ...pipelineCalls,
  ...alertCalls,
  ...menuCalls,
  ...rewindCalls,
  ...recordCalls,
  ...redriveCalls,
  ...selectionCalls,
  ...connectionCalls,
  ...journalCalls,
  ...certificateCalls,
  ...purgeCalls,
  ...holdCalls,
  ...personCalls,
  ...requestCalls,
  ...registerCalls,
  ...registerFileCalls,
  ...reportCalls,
} as const;

export type Api = typeof api;
export type Procedure = keyof Api;
export type CallName = { [P in Procedure]: Api[P] extends { kind: 'call' } ? P : never }[Procedure];
export type StreamName = { [P in Procedure]: Api[P] extends { kind: 'stream' } ? P : never }[Procedure];
export type InputOf<P extends Procedure> = z.input<Api[P]['input']>;
export type OutputOf<P extends CallName> = z.output<Api[P]['output']>;
export type ItemOf<P extends StreamName> = z.output<Api[P]['item']>;
