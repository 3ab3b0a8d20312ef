import { useEffect, useState } from 'react';
import { type ShownWhy, watchWhy } from './watch-why.ts';
import './why-tip.css';

/** Beside a control that is off: why, for whoever came by the keyboard, whom no title is shown (P-STA-3). */
export function WhyTip() {
  const [shown, setShown] = useState<ShownWhy | null>(null);
  useEffect(() => {
    const watched = new AbortController();
    watchWhy(document, setShown, watched.signal);
    return () => watched.abort();
  }, []);
  if (shown === null) return null;
  // A screen reader has it as the control's description already.
  return (
    <div className="why-tip" popover="manual" ref={raised} style={placeOf(shown)} aria-hidden="true">
      {shown.why}
    </div>
  );
}

/** Over dialogs too. */
function raised(tip: HTMLElement | null): void {
  if (tip !== null && !tip.matches(':popover-open')) tip.showPopover();
}

const gapPx = 6;

/** Below its control, or above where there is more room; towards the middle of the window. */
function placeOf({ box }: ShownWhy) {
  const { innerWidth, innerHeight } = window;
  const isLeft = box.left + box.right < innerWidth;
  const isHigh = box.top + box.bottom < innerHeight * 1.5;
  return {
    ...(isLeft ? { left: box.left } : { right: innerWidth - box.right }),
    ...(isHigh ? { top: box.bottom + gapPx } : { bottom: innerHeight - box.top + gapPx }),
  };
}
