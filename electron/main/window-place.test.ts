import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlace, writePlace } from './window-place-file.ts';
import { firstPlace, toVisiblePlace } from './window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const kept = { bounds: { x: 2000, y: 100, width: 1000, height: 700 }, maximised: true };

test('P-SHL-8: a window comes back where it was, on whichever display', () => {
  expect(toVisiblePlace(kept, [screen, right])).toEqual(kept);
});

test('P-SHL-8: a display that is gone costs the position, not the size', () => {
  expect(toVisiblePlace(kept, [screen])).toEqual({ bounds: { width: 1000, height: 700 }, maximised: true });
});

test('P-SHL-8: a window is never larger than its display, nor with its title out of reach', () => {
  const large = { bounds: { x: 0, y: 0, width: 4000, height: 3000 }, maximised: false };
  expect(toVisiblePlace(large, [screen]).bounds).toEqual(screen);
  const above = { bounds: { x: 10, y: -300, width: 1000, height: 700 }, maximised: false };
  expect(toVisiblePlace(above, [screen]).bounds).toEqual({ width: 1000, height: 700 });
});

test('P-SHL-8: the place is kept in a file; a broken file is the first launch again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-place-'));
  const file = join(folder, 'window.json');
  expect(readPlace(file)).toEqual(firstPlace);
  writePlace(file, kept);
  expect({ read: readPlace(file), files: readdirSync(folder) }).toEqual({ read: kept, files: ['window.json'] });
  writeFileSync(file, '{"bounds":{"width":-1}}');
  expect(readPlace(file)).toEqual(firstPlace);
  rmSync(folder, { recursive: true });
});
