import type { StageReport } from '../worker-protocol.ts';
import type { LogDoor } from '../log.ts';
import type { Clock, Log } from '../ports.ts';

/** What every stage is run with. A stage has no driver, no thread and no timer of its own. */
export interface StageDeps {
  readonly log: Log;
  readonly clock: Clock;
  readonly console: LogDoor;
  /** Called at most ten times a second. */
  readonly report: (report: StageReport) => void;
  /** Once aborted, the stage finishes what is there and resolves. */
  readonly drain: AbortSignal;
  /** Aborts with `drain`, or later: what is there may be left to others of the stage's group. */
  readonly handOver?: AbortSignal;
  readonly random: () => number;
}
