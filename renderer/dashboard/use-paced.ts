import { useEffect, useRef, useState } from 'react';

export interface Pace {
  /** 0 = as often as it comes. */
  readonly everyMs: number;
  /** What it is of: of another one the newest is there at once. */
  readonly subject: string;
}

/** The newest of what changes often, taken no more than once in a while, and the last one in any case. */
export function usePaced<T>(newest: T, { everyMs, subject }: Pace): T {
  const [taken, setTaken] = useState({ value: newest, subject });
  const last = useRef({ subject, atMs: -Infinity });
  useEffect(() => {
    if (everyMs === 0) return undefined;
    const dueMs = last.current.subject === subject ? last.current.atMs + everyMs : -Infinity;
    const timer = setTimeout(
      () => {
        last.current = { subject, atMs: performance.now() };
        setTaken({ value: newest, subject });
      },
      Math.max(0, dueMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [newest, everyMs, subject]);
  return everyMs === 0 || taken.subject !== subject ? newest : taken.value;
}
