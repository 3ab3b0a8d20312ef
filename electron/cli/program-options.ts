import type { EndRequest } from './end-signals.ts';
import type { ReadLine } from './standard-input.ts';
import type { Terminal } from './terminal.ts';

/** What a program's commands work with. */
export interface ProgramOptions {
  readonly terminal: Terminal;
  readonly readLine: ReadLine;
  /** Of who listens to the signals already. */
  readonly endRequest?: EndRequest | undefined;
  /** Called with the exit code of the command that ran. */
  onExit(code: number): void;
}
