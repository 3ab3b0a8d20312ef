import { expect, test } from 'vitest';
import { shownLanguages } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { keyTable } from './key-table.ts';
import { toKeyboardMap } from './keyboard-rows.ts';
import { pressedAction } from './pressed-action.ts';
import { ariaShortcut, type PressedKey, shortcutText, toAccelerator } from './shortcut.ts';

const everyKey = [...keyTable].flatMap(([id, { scope, keys }]) => keys.map((key) => ({ id, scope, key })));
const nothing: PressedKey = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const around = { platform: 'other', isTyping: false, tab: 'pipeline' } as const;

test('P-ACT-3: no two keys of the same place are the same', () => {
  const clashes = everyKey.filter((one) =>
    everyKey.some(
      (other) =>
        other.id !== one.id &&
        other.key === one.key &&
        (other.scope === one.scope || other.scope === 'window' || one.scope === 'window'),
    ),
  );
  expect(clashes).toEqual([]);
});

test('P-ACT-3: none is one of a text field, of a browser’s tabs and windows, of the system or of the menu’s roles', () => {
  const ofOthers = [
    ...['C', 'V', 'X', 'A', 'T', 'N', 'W', 'Q', 'R', 'L', 'P', 'H', 'M', 'Tab', 'F4', '0', '-', '+', 'Space'].map(
      (key) => `Mod+${key}`,
    ),
    ...['N', 'T', 'W', 'I', 'J', 'R', 'Tab', 'Delete'].map((key) => `Mod+Shift+${key}`),
    ...['F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Tab', 'Space'],
  ];
  expect(everyKey.filter(({ key }) => ofOthers.includes(key) || /Alt|Meta|Insert|CapsLock/.test(key))).toEqual([]);
  const inWindow = everyKey.filter(({ scope }) => scope === 'window').map(({ key }) => key);
  expect(inWindow.filter((key) => /^(Mod\+(Shift\+)?[ZYSF]|Enter|Escape)$/.test(key))).toEqual([]);
});

test('P-ACT-3: keys with Ctrl, and those that type nothing, are heard while typing; a sign is not', () => {
  const question = { ...nothing, key: '?', code: 'Slash', shiftKey: true };
  const palette = { ...nothing, key: 'k', code: 'KeyK', ctrlKey: true };
  expect(pressedAction(question, around)).toBe('help.keys');
  expect(pressedAction(question, { ...around, isTyping: true })).toBe(null);
  expect(pressedAction(palette, { ...around, isTyping: true })).toBe('palette.open');
  expect(pressedAction({ ...nothing, key: 'F8', code: 'F8', shiftKey: true }, around)).toBe('console.previous-error');
  expect(pressedAction({ ...palette, altKey: true }, around)).toBe(null);
  expect(pressedAction({ ...palette, shiftKey: true }, around)).toBe(null);
});

test('P-ACT-3: keys of a screen are heard while it is shown, and those of a field or a form by these alone', () => {
  const search = { ...nothing, key: 'f', code: 'KeyF', ctrlKey: true };
  expect(pressedAction(search, around)).toBe(null);
  expect(pressedAction(search, { ...around, tab: 'console' })).toBe('console.search');
  expect(pressedAction({ ...nothing, key: 's', code: 'KeyS', ctrlKey: true }, around)).toBe(null);
  expect(pressedAction({ ...nothing, key: 'Enter', code: 'Enter' }, { ...around, tab: 'console' })).toBe(null);
});

test('P-ACT-3: a digit counts by its place, also on a French keyboard; Command is Ctrl on a Mac', () => {
  const third = { ...nothing, key: '"', code: 'Digit3' };
  expect(pressedAction({ ...third, ctrlKey: true }, around)).toBe('go.console');
  expect(pressedAction({ ...third, metaKey: true }, around)).toBe(null);
  expect(pressedAction({ ...third, metaKey: true }, { ...around, platform: 'mac' })).toBe('go.console');
});

test('P-ACT-3: keys are written as they stand on the keyboard of the system and the language', () => {
  const written = [
    shortcutText('Mod+Shift+P', 'other', 'en'),
    shortcutText('Mod+Shift+P', 'other', 'fr'),
    shortcutText('Mod+Shift+P', 'mac', 'en'),
    shortcutText('Shift+F8', 'mac', 'fr'),
    ariaShortcut('Mod+K', 'other'),
    toAccelerator('Mod+K'),
    toAccelerator('?'),
  ];
  expect(written).toEqual(['Ctrl+Shift+P', 'Ctrl+Maj+P', '⇧⌘P', '⇧F8', 'Control+K', 'CommandOrControl+K', null]);
});

test('P-ACT-4: the keyboard map lists every key of the table, with a name in both languages', () => {
  const { parts } = createSampleParts(null);
  for (const text of shownLanguages.map(createText)) {
    const listed = toKeyboardMap(parts.windowActions, text).flatMap(({ rows }) => rows);
    expect(listed.flatMap(({ keys }) => keys)).toEqual(expect.arrayContaining(everyKey.map(({ key }) => key)));
    expect(listed.filter(({ name }) => name === '')).toEqual([]);
  }
});
