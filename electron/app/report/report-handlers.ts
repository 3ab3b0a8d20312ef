import type { InputOf } from '../../contract/api.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Handlers } from '../handler-parts.ts';
import { isPlainDrawing } from '../readers/drawing.ts';
import { runExchange } from '../register/exchange-thread.ts';

export interface ReportParts {
  /** `exchange-worker.ts`, or its bundle. */
  readonly exchangeWorkerUrl: URL;
  nowMs(): number;
}

export function createReportHandlers(parts: ReportParts): Pick<Handlers, 'report.make'> {
  return { 'report.make': (wish, signal) => makeReport(parts, wish, signal) };
}

/** P-PNL-5. The pages are set in a thread of their own; nothing of it is kept. */
async function makeReport(
  { exchangeWorkerUrl, nowMs }: ReportParts,
  wish: InputOf<'report.make'>,
  signal: AbortSignal,
): Promise<{ base64: string }> {
  const parts = wish.blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block]));
  if (!parts.every((part) => part.kind !== 'drawing' || isPlainDrawing(part.svg)))
    throw new ContractFailure(
      'invalid-input',
      'A drawing of the report is none, or refers to something outside of it.',
    );
  const document = { ...wish, madeAt: new Date(nowMs()).toISOString() };
  const bytes = await runExchange({ type: 'set', document }, { workerUrl: exchangeWorkerUrl, signal });
  return { base64: Buffer.from(bytes).toString('base64') };
}
