import { resolve } from 'node:path';

const questions = new Set(['--help', '-h', '--version', '-V']);
const withoutDisplay = '--ozone-platform=headless';

/**
 * P-PKG-4: what is asked of the command line, or null where the window is wanted. Switches before the first word are
 * Chromium's. `appPath` is the folder that stands among the arguments while developing, null in a package.
 */
export function toCommandLine(argv: readonly string[], appPath: string | null): readonly string[] | null {
  const own = appPath === null ? 0 : argv.findIndex((each, index) => index > 0 && resolve(each) === appPath);
  if (own < 0) return null;
  const given = argv.slice(own + 1);
  const start = given.findIndex((each) => !each.startsWith('-') || questions.has(each));
  return start < 0 ? null : given.slice(start);
}

/**
 * P-PKG-5: the arguments to start with once more where Chromium would end for want of a display; null where it has one.
 * It reads this switch before our first line runs, so that setting it from here would be too late.
 */
export function toDisplaylessStart(
  argv: readonly [string, ...string[]],
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly [string, ...string[]] | null {
  const hasDisplay = Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
  if (platform !== 'linux' || hasDisplay || argv.some((each) => each.startsWith('--ozone-platform='))) return null;
  const [program, ...rest] = argv;
  return [program, withoutDisplay, ...rest];
}
