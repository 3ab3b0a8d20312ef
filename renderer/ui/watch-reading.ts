import type { FocusEvent, PointerEvent } from 'react';

export interface Reading {
  /** The pointer or the focus came into the frame. It may be told again while it lasts. */
  readonly began: () => void;
  /** Neither is in it any more. */
  readonly ended: () => void;
}

/** What the element of a frame is given so that it tells when it is read. A menu that was opened in it is part of it. */
export function watchReading({ began, ended }: Reading) {
  return {
    onPointerEnter: began,
    onFocus: began,
    onPointerLeave({ currentTarget }: PointerEvent) {
      if (!currentTarget.contains(currentTarget.ownerDocument.activeElement)) ended();
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent) {
      if (!isWithin(relatedTarget, currentTarget) && !currentTarget.matches(':hover')) ended();
    },
  };
}

function isWithin(target: Element | null, frame: Element): boolean {
  return target !== null && (frame.contains(target) || target.closest('[role=menu]') !== null);
}
