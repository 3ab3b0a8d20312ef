import { consumerGroups, type TopicName } from '../domain/topics.ts';
import type { Clock, Log } from '../ports.ts';
import type { Meter } from './meter.ts';

export interface GateOptions {
  readonly log: Pick<Log, 'backlog'>;
  readonly clock: Clock;
  readonly topic: TopicName;
  /** Whose backlog slows the writer down; null = nobody's. */
  readonly behind: 'transformer' | 'aggregator' | null;
  readonly meter: Meter;
  readonly boundBytes?: number;
}

export interface Gate {
  /** Resolves when the reader is less than the bound behind, or the signal aborts. `progressed`: the log has answered. */
  pass(signal: AbortSignal, progressed?: () => void): Promise<void>;
  /** What was written since; the backlog is measured again only when it may have reached the bound. */
  wrote(bytes: number): void;
}

const backPressureBytes = 16 * 1024 ** 2;
const pollMs = 10;

/** Back-pressure by bytes (P-DEL-9): a writer waits while the slowest reader is more than a bound behind. */
export function createGate({ log, clock, topic, behind, meter, boundBytes = backPressureBytes }: GateOptions): Gate {
  let atMost = 0;
  if (behind === null) return { pass: () => Promise.resolve(), wrote: () => undefined };
  const group = consumerGroups[behind];
  return {
    wrote(bytes) {
      atMost += bytes;
    },
    async pass(signal, progressed) {
      if (atMost < boundBytes) return;
      for (;;) {
        atMost = (await log.backlog(topic, group)).bytes;
        // What is waited for from here on is the reader, no longer a log that was out of reach.
        progressed?.();
        if (atMost < boundBytes || signal.aborted) break;
        meter.wait ??= {
          reason: 'back-pressure',
          sinceMs: clock.nowMs(),
          retryAtMs: null,
          message: `${behind} is ${atMost} bytes behind`,
        };
        await clock.sleep(pollMs, signal);
      }
      if (meter.wait?.reason === 'back-pressure') meter.wait = null;
    },
  };
}
