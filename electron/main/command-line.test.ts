import { expect, test } from 'vitest';
import { toCommandLine, toDisplaylessStart } from './command-line.ts';

test.each([
  { given: [], asked: null },
  { given: ['--data-dir=/data', '--lang=fr'], asked: null },
  { given: ['run', '--data', 'dir', '--json'], asked: ['run', '--data', 'dir', '--json'] },
  { given: ['--no-sandbox', '--ozone-platform=headless', 'run', '--help'], asked: ['run', '--help'] },
  { given: ['rnu'], asked: ['rnu'] },
  { given: ['--help'], asked: ['--help'] },
  { given: ['-V'], asked: ['-V'] },
])('P-PKG-4: $given asks the command line $asked', ({ given, asked }) => {
  expect({
    packaged: toCommandLine(['/opt/Vigie/vigie', ...given], null),
    developed: toCommandLine(['/electron', '--inspect=0', '/app', ...given], '/app'),
    elsewhere: toCommandLine(['/electron', 'main.cjs', ...given], '/app'),
  }).toEqual({ packaged: asked, developed: asked, elsewhere: null });
});

test('P-PKG-5: only on Linux, without a display and without a choice of platform it starts once more', () => {
  const start = (platform: string, environment: Record<string, string>, ...more: string[]) =>
    toDisplaylessStart(['vigie', ...more], environment, platform);
  expect({
    none: start('linux', { DISPLAY: '' }, 'run', '--json'),
    x11: start('linux', { DISPLAY: ':0' }, 'run'),
    wayland: start('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'run'),
    second: start('linux', {}, '--ozone-platform=headless', 'run'),
    mac: start('darwin', {}, 'run'),
  }).toEqual({
    none: ['vigie', '--ozone-platform=headless', 'run', '--json'],
    x11: null,
    wayland: null,
    second: null,
    mac: null,
  });
});
