import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import './keyboard-map.css';
import { toKeyboardMap } from './keyboard-rows.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';

/** Every key of the window, by where it is heard. */
export function KeyboardMap({ closed }: { readonly closed: () => void }) {
  const focusReturned = useFocusReturn();
  const { windowActions } = useApp();
  const text = useText();
  const { actions, terms } = text.words;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog keyboard-map" onCloseAutoFocus={focusReturned}>
          <Dialog.Title asChild>
            <h2>{actions.keyboardMap}</h2>
          </Dialog.Title>
          <Dialog.Close className="button ghost small icon dialog-close" aria-label={terms.close} title={terms.close}>
            <X size={14} aria-hidden="true" />
          </Dialog.Close>
          <div className="keyboard-scroll" tabIndex={0} role="region" aria-label={actions.keyboardMap}>
            <div className="keyboard-groups">
              {toKeyboardMap(windowActions, text).map(({ title, rows }) => (
                <section key={title} aria-label={title}>
                  <h3>{title}</h3>
                  <dl>
                    {rows.map(({ name, keys }) => (
                      <div key={name}>
                        <dt>{name}</dt>
                        <dd>
                          <ShortcutKeys shortcuts={keys} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </div>
          <Dialog.Description className="sub">{actions.keyboardText}</Dialog.Description>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
