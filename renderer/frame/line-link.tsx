import { SquareTerminal } from 'lucide-react';
import type { LineTarget } from '../console/line-jump.ts';
import { useText } from '../i18n/use-text.ts';
import { useLineJump } from './use-line-jump.ts';

export interface LineLinkProps {
  readonly target: LineTarget;
  /** It led to the console. */
  readonly left?: () => void;
}

/** From what is said above a screen to the line of the console that says it, with what stands around it. */
export function LineLink({ target, left }: LineLinkProps) {
  const { frame } = useText().words;
  const jump = useLineJump();
  const asked = (): void => {
    left?.();
    jump(target);
  };
  return (
    <button type="button" className="button small" title={frame.showLineHint} onClick={asked}>
      <SquareTerminal size={13} aria-hidden="true" />
      {frame.showLine}
    </button>
  );
}
