import type { Text } from '../i18n/text.ts';
import type { LiveState } from '../state/live-store.ts';
import { useLiveText } from '../state/use-live-text.ts';

export interface LiveTextProps {
  readonly write: (state: LiveState, text: Text) => string;
  readonly className?: string;
}

/** A figure that moves by itself. */
export function LiveText({ write, className }: LiveTextProps) {
  return <span ref={useLiveText(write)} className={className} />;
}
