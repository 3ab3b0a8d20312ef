import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

export interface ChoicePopoverProps {
  readonly label: string;
  /** Which edge of the button it stands at. */
  readonly align?: 'start' | 'end';
  /** Called when it opens. */
  readonly opened?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button with a name, and what is chosen of that below it. */
export function ChoicePopover({ label, align = 'start', opened, children }: ChoicePopoverProps): ReactElement {
  return (
    <Popover.Root onOpenChange={(isOpen) => (isOpen ? opened?.() : undefined)}>
      <Popover.Trigger className="button small">
        {label}
        <ChevronDown size={13} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover who-choice"
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
