import type { ErasurePort, ErasureScope, HoldPort } from '../../../gdpr-register/erasure-port.ts';
import { tabulate } from '../../../gdpr-register/purge-plan.ts';
import { createLogDoor } from '../../../pipeline/log.ts';
import type { Engine } from '../engine.ts';
import { createErasurePort } from '../erasure/erasure-port.ts';
import type { ConsoleBuffer } from '../console-buffer.ts';
import { maintenanceWorkerUrl } from './thread-places.ts';

export type TestPort = ErasurePort<AbortSignal> & HoldPort<AbortSignal>;

const never = new AbortController().signal;

/** The erasure port of an engine, which says what it says on the console. */
export function portOf(engine: Engine, console: ConsoleBuffer): TestPort {
  const send = (lines: Parameters<Parameters<typeof createLogDoor>[0]['send']>[0]): void =>
    lines.forEach((line) => console.append(line));
  const log = createLogDoor({ stage: 'application', nowMs: () => Date.now(), send, batch: 1 });
  return createErasurePort({ maintenanceWorkerUrl, engine, log });
}

/** All that a purge does with the port. */
export async function purgeByPort(port: TestPort, scopes: readonly ErasureScope[], intentId = 'intent-1') {
  const receipt = await port.record(intentId, scopes, never);
  await port.awaitBarrier(receipt, never);
  const erased = [];
  for (const { dataSet } of await port.count(scopes, never))
    erased.push(...(await port.erase({ scopes, receipt, signal: never }, dataSet, () => undefined)));
  await port.settle(receipt, never);
  return { receipt, erased: tabulate(erased), seen: await port.verify({ scopes, receipt, signal: never }) };
}
