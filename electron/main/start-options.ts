import { join, resolve } from 'node:path';

const flag = '--data-dir=';

/** Where the data lies: the flag, else the environment, else a folder of its own beside the window's profile. */
export function toDataDirectory(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  userData: string,
): string {
  const named = argv.find((each) => each.startsWith(flag))?.slice(flag.length) || environment['VIGIE_DATA_DIR'];
  return named ? resolve(named) : join(userData, 'data');
}
