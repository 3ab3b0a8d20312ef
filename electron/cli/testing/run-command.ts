import { createProgram } from '../program.ts';

export interface Outcome {
  readonly code: number | null;
  /** The last line of standard output. */
  readonly result: string;
  /** All of it. */
  readonly printed: string;
  /** All of standard error. */
  readonly said: string;
  /** What the progress line showed, one after the other. */
  readonly progressed: readonly string[];
}

/** Runs a command as `vigie` would, in this process. */
export function runCommand(...args: readonly string[]): Promise<Outcome> {
  return runWithInput([], ...args);
}

/** The same with these lines on standard input. */
export async function runWithInput(input: readonly string[], ...args: readonly string[]): Promise<Outcome> {
  const lines = [...input];
  const readLine = async (): Promise<string | null> => lines.shift() ?? null;
  const [said, results, progressed]: [string[], string[], string[]] = [[], [], []];
  let code: number | null = null;
  const terminal = {
    result: (line: string) => void results.push(line),
    say: (line: string) => void said.push(line),
    log: () => undefined,
    progress: (text: string) => void progressed.push(text),
  };
  await createProgram({ terminal, readLine, onExit: (exit) => (code = exit) }).parseAsync(args, { from: 'user' });
  return { code, result: results.at(-1) ?? '', printed: results.join('\n'), said: said.join('\n'), progressed };
}
