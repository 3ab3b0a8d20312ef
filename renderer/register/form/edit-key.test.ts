import { expect, test } from 'vitest';
import { editKeyOf } from './edit-key.ts';

const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('R-EDT-1: Ctrl or Command with Z undoes, with Shift+Z or Y does it again, and S saves', () => {
  const asked = [
    { ...none, key: 'z', ctrlKey: true },
    { ...none, key: 'Z', metaKey: true, shiftKey: true },
    { ...none, key: 'y', ctrlKey: true },
    { ...none, key: 's', ctrlKey: true },
  ].map(editKeyOf);
  expect(asked).toEqual(['undo', 'redo', 'redo', 'save']);
});

test('R-EDT-1: a letter alone, and what belongs to somebody else, is none of them', () => {
  const asked = [
    { ...none, key: 'z' },
    { ...none, key: 'z', altKey: true, ctrlKey: true },
    { ...none, key: 's', ctrlKey: true, shiftKey: true },
    { ...none, key: 'z', ctrlKey: true, metaKey: true },
    { ...none, key: 'a', ctrlKey: true },
  ].map(editKeyOf);
  expect(asked).toEqual([null, null, null, null, null]);
});
