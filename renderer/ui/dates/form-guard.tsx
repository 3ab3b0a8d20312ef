import type { ShownFault } from './use-fault.ts';

export interface FormGuardProps {
  readonly fault: ShownFault;
  /** The form was to be sent. */
  readonly refused: () => void;
}

/** Keeps the form around a field from being sent with what is no date, also where it could do without the date. */
export function FormGuard({ fault, refused }: FormGuardProps) {
  return (
    <input
      hidden
      ref={fault.input}
      onInvalid={(event) => {
        event.preventDefault();
        fault.left();
        refused();
      }}
    />
  );
}
