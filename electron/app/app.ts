import type { LogCode } from '../../pipeline/domain/log-codes.ts';
import type { LogFields, LogLevel } from '../../pipeline/domain/log-entry.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { CallName, InputOf, ItemOf, OutputOf, StreamName } from '../contract/api.ts';
import type { Result } from '../contract/result.ts';
import type { Callable } from './session.ts';
import type { SettingsFile } from './settings-file.ts';

/** The application as its hosts see it: a shell, a web host, the command line. */
export interface App {
  /** As a window calls it. */
  call<P extends CallName>(name: P, input: InputOf<P>, signal?: AbortSignal): Promise<Result<OutputOf<P>>>;
  /** Throws where the input does not fit. Ends when the signal aborts or the application closes. */
  listen<P extends StreamName>(name: P, input: InputOf<P>, signal: AbortSignal): AsyncIterable<ItemOf<P>>;
  /** The same as the command line calls it: the journal says who did what. */
  readonly commandLine: Callable;
  /** Writes a line of the console for the host around the application. */
  log(level: LogLevel, code: LogCode, fields: LogFields): void;
  snapshot(): Snapshot;
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
  readonly settings: Pick<SettingsFile, 'read'>;
  /** Resolves when the source ended and everything that was published is stored or rejected, and aggregated. */
  drained(): Promise<void>;
  /** Drains every stage, in order. Whoever listens has the state at the end before this resolves. */
  stop(): Promise<void>;
  /** Ends every stage now; what was not finished is delivered again at the next start. */
  forceStop(): Promise<void>;
  /** Says on the console that the window's process ended, for this reason, and was started again. */
  windowReloaded(reason: string): void;
  /** Gives the data directory back. Forces what still runs. Safe to call twice. */
  close(): Promise<void>;
}
