import { expect, test } from 'vitest';
import { toMenu } from './menu.ts';
import { toDataDirectory } from './start-options.ts';
import { toShellWords } from './words.ts';

test('P-SHL-10: the data directory is the flag, else the environment, else a folder of its own', () => {
  const argv = ['vigie', '.', '--data-dir=/flag'];
  const environment = { VIGIE_DATA_DIR: '/environment' };
  expect([
    toDataDirectory(argv, environment, '/user'),
    toDataDirectory(['vigie'], environment, '/user'),
    toDataDirectory(['vigie'], {}, '/user'),
    toDataDirectory(['vigie', '--data-dir='], {}, '/user'),
  ]).toEqual(['/flag', '/environment', '/user/data', '/user/data']);
});

test('P-SHL-11: the menu speaks the chosen language, and offers developer tools while developing only', () => {
  const words = toShellWords('system', 'fr-CH');
  const page = { items: [], chosen: () => undefined };
  const [file] = toMenu(words, { platform: 'linux', isPackaged: true }, page);
  expect(file).toEqual({ label: 'Fichier', submenu: [{ role: 'quit', label: 'Quitter' }] });
  expect(toShellWords('en', 'fr')).toEqual(toShellWords('system', 'de'));
  const roles = (isPackaged: boolean) => JSON.stringify(toMenu(words, { platform: 'linux', isPackaged }, page));
  expect([roles(true).includes('toggleDevTools'), roles(false).includes('toggleDevTools')]).toEqual([false, true]);
});
