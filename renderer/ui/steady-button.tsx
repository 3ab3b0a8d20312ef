import type { ComponentProps } from 'react';

export interface SteadyButtonProps extends Omit<ComponentProps<'button'>, 'aria-disabled'> {
  /** Off by what it did itself. `disabled` is for any other reason. */
  readonly isOff: boolean;
}

/**
 * A button that is off while what it asked for is under way, or has nothing left to do once it did it (P-ACT-8). It says so
 * and keeps the focus, which the browser takes from a button that is `disabled`.
 */
export function SteadyButton({ isOff, disabled = false, type = 'button', ...button }: SteadyButtonProps) {
  const { onClick, onKeyDown, onPointerDown, ...rest } = button;
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled && !isOff}
      aria-disabled={isOff ? true : undefined}
      // A form is not sent by the click that is held back either, not even by Enter in one of its fields.
      onClick={isOff ? (event) => event.preventDefault() : onClick}
      // By these a menu is opened.
      onKeyDown={isOff ? undefined : onKeyDown}
      onPointerDown={isOff ? undefined : onPointerDown}
    />
  );
}
