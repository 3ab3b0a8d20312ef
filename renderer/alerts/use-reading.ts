import { useState } from 'react';
import type { FocusEvent, PointerEvent } from 'react';

/** Whether the pointer or the focus is within a frame, and what its element has to say of that. A menu that it opened is part of it. */
export function useReading() {
  const [isRead, setRead] = useState(false);
  const began = (): void => setRead(true);
  return {
    isRead,
    onPointerEnter: began,
    onFocus: began,
    onPointerLeave: ({ currentTarget }: PointerEvent) => setRead(currentTarget.contains(document.activeElement)),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setRead(isWithin(relatedTarget, currentTarget) || currentTarget.matches(':hover')),
  };
}

function isWithin(target: Element | null, frame: Element): boolean {
  return target !== null && (frame.contains(target) || target.closest('[role=menu]') !== null);
}
