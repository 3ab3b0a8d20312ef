export interface StartArguments {
  readonly dataFolder: string | null;
  readonly missing: string | null;
  readonly rest: readonly string[];
}

export function readStartArguments(argv: readonly string[]): StartArguments;
