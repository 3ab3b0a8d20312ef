import type { ReactNode } from 'react';

/** What a colour says: all is well, look at it, wrong or lost, nothing to do, chosen. */
export type Tone = 'ok' | 'warn' | 'bad' | 'quiet' | 'accent';

export interface BadgeProps {
  readonly tone: Tone;
  /** Without the dot: for what is no state. */
  readonly plain?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A state in one or two words. The words say it; the colour only helps. */
export function Badge({ tone, plain = false, title, children }: BadgeProps) {
  return (
    <span className={`pill tone-${tone}${plain ? ' plain' : ''}`} title={title}>
      {children}
    </span>
  );
}
