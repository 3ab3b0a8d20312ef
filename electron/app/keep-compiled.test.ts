import { expect, test } from 'vitest';
import { cacheOf } from './keep-compiled.ts';

test('P-CLI-65: the cache of a user is where the system has it', () => {
  const folderOf = (platform: NodeJS.Platform, environment: Record<string, string>) =>
    cacheOf(environment, platform)?.folder.replaceAll('\\', '/') ?? null;
  const home = { HOME: '/home/ada' };
  expect(folderOf('linux', home)).toBe('/home/ada/.cache');
  expect(folderOf('linux', { ...home, XDG_CACHE_HOME: '/var/ada' })).toBe('/var/ada');
  expect(folderOf('linux', { ...home, XDG_CACHE_HOME: 'ada' })).toBe('/home/ada/.cache');
  expect(folderOf('darwin', { ...home, XDG_CACHE_HOME: '/var/ada' })).toBe('/home/ada/Library/Caches');
  expect(folderOf('win32', { ...home, LOCALAPPDATA: 'C:/Users/ada/AppData/Local' })).toBe('C:/Users/ada/AppData/Local');
  expect([folderOf('linux', {}), folderOf('darwin', {}), folderOf('win32', home)]).toEqual([null, null, null]);
});

test('P-CLI-65: whose owner may put another in its place is the named folder, else the home', () => {
  expect(cacheOf({ HOME: '/home/ada' }, 'linux')?.within).toBe('/home/ada');
  expect(cacheOf({ HOME: '/home/ada', XDG_CACHE_HOME: '/var/ada' }, 'linux')?.within).toBe('/var/ada');
});
