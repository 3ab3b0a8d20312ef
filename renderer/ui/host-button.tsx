import type { WhyNot } from '../actions/window-action.ts';
import { useText } from '../i18n/use-text.ts';
import { type ActKind, useHindrance } from '../state/hindrance.ts';
import { cannotText } from '../actions/cannot-text.ts';
import { SteadyButton, type SteadyButtonProps } from './steady-button.tsx';

export interface HostButtonProps extends Omit<SteadyButtonProps, 'isOff'> {
  readonly act?: ActKind;
  /** Why it cannot be pressed now, where the host could be asked; null = nothing is in its way. */
  readonly whyNot?: WhyNot | null;
  /** As of `SteadyButton`. */
  readonly isOff?: boolean;
}

/**
 * A button that asks the host. Where that cannot be, it is off, keeps its place in the order of the focus, and says why
 * (P-STA-3): its title is its description, and `WhyTip` shows it to whoever comes by the keyboard.
 */
export function HostButton({ act = 'looks', whyNot = null, isOff = false, title, ...button }: HostButtonProps) {
  const text = useText();
  const why = useHindrance(act) ?? whyNot;
  const said = why === null ? title : cannotText(text, why);
  return <SteadyButton {...button} isOff={isOff || why !== null} title={said} />;
}
