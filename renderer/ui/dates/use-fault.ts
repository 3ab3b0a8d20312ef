import { use, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { InputFault } from '../form-field.tsx';
import { faultText, type DateFault } from './date-fault.ts';

export interface ShownFault {
  /** Nobody is told of a part that is still to be typed. */
  readonly left: () => void;
  /** It is told of the fault at once. */
  readonly input: { readonly current: HTMLInputElement | null };
}

/** Says in the field what is wrong with its date once it is left, until it is mended. */
export function useFault(fault: DateFault | null): ShownFault {
  const text = useText();
  const say = use(InputFault);
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<DateFault | null>(null);
  if (fault === null && said !== null) setSaid(null);
  const now = fault === null ? '' : faultText(fault, text);
  const shown = said === null ? null : faultText(said, text);
  useLayoutEffect(() => input.current?.setCustomValidity(now), [now]);
  useLayoutEffect(() => {
    say(shown);
    return () => say(null);
  }, [say, shown]);
  return { left: () => setSaid(fault), input };
}
