import type { FocusEvent, PointerEvent } from 'react';
import { expect, test } from 'vitest';
import { watchReading } from './watch-reading.ts';

const [inside, outside] = [{ closest: () => null }, { closest: () => null }] as unknown as readonly [Element, Element];
const menu = { closest: () => menu } as unknown as Element;

/** Whether a list is still read once the pointer, or the focus, has gone. */
function isReadBehind(left: 'pointer' | 'focus', { focus, isHovered }: { focus: Element | null; isHovered: boolean }) {
  let isRead = false;
  const { onPointerEnter, onPointerLeave, onBlur } = watchReading({
    began: () => (isRead = true),
    ended: () => (isRead = false),
  });
  const currentTarget = {
    contains: (target: Element | null) => target === inside,
    matches: () => isHovered,
    ownerDocument: { activeElement: focus },
  };
  onPointerEnter();
  if (left === 'pointer') onPointerLeave({ currentTarget } as unknown as PointerEvent);
  else onBlur({ currentTarget, relatedTarget: focus } as unknown as FocusEvent);
  return isRead;
}

test('P-REC-6 P-ALR-15: a list is read while the pointer or the focus is on it, or in a menu that it opened', () => {
  expect(isReadBehind('pointer', { focus: inside, isHovered: false })).toBe(true);
  expect(isReadBehind('pointer', { focus: outside, isHovered: false })).toBe(false);
  expect(isReadBehind('focus', { focus: inside, isHovered: false })).toBe(true);
  expect(isReadBehind('focus', { focus: menu, isHovered: false })).toBe(true);
  expect(isReadBehind('focus', { focus: outside, isHovered: true })).toBe(true);
  for (const focus of [outside, null]) expect(isReadBehind('focus', { focus, isHovered: false })).toBe(false);
});
