import { CircleHelp } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { keysOf } from '../actions/key-table.ts';
import { ShortcutKeys } from '../actions/shortcut-keys.tsx';
import type { WindowAction } from '../actions/window-action.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';

/** Everything that explains the program. */
export function HelpMenu() {
  const { windowActions } = useApp();
  const text = useText();
  const trigger = useRef<HTMLButtonElement>(null);
  const picked = useRef<WindowAction | null>(null);
  const { help } = text.words.actions.groups;
  // What opens finds the focus where it goes back to when it is closed.
  const left = (event: Event): void => {
    event.preventDefault();
    trigger.current?.focus();
    picked.current?.run();
    picked.current = null;
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger ref={trigger} className="button ghost icon" aria-label={help} title={help}>
        <CircleHelp size={16} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} onCloseAutoFocus={left}>
          {windowActions
            .filter(({ group }) => group === 'help')
            .map((action) => (
              <DropdownMenu.Item
                key={action.id}
                className="menu-item help-item"
                onSelect={() => {
                  picked.current = action;
                }}
              >
                <span className="grow">{action.name(text)}</span>
                <ShortcutKeys shortcuts={keysOf(action.id).slice(0, 1)} />
              </DropdownMenu.Item>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
