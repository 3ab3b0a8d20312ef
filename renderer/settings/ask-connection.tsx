import { useStore } from 'zustand';
import type { NamedConnection } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { lastStateOf } from '../state/selectors.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { askUseText } from './ask-use-text.ts';
import { useShownName } from './connection-name.tsx';
import { connectionsStoreOf, isReadOnly } from './connections-store.ts';

export interface AskProps {
  readonly connection: NamedConnection;
  readonly confirmed: () => void;
  readonly closed: () => void;
}

export function AskUse({ connection, confirmed, closed }: AskProps) {
  const text = useText();
  const { list: words } = text.words.settings;
  const name = useShownName()(connection.name);
  const isRunning = useLive(lastStateOf) !== 'stopped';
  const isReadOnlyNow = useStore(connectionsStoreOf(useApp().connection), isReadOnly);
  return (
    <ConfirmDialog
      title={text.fill(words.useTitle, { name })}
      confirm={words.useConfirm}
      tone="primary"
      confirmed={confirmed}
      closed={closed}
    >
      {askUseText(text, { connection, isRunning, isReadOnlyNow })}
    </ConfirmDialog>
  );
}

/** Something was entered in the form, and is in no other place. */
export function AskLeave({ confirmed, closed }: Omit<AskProps, 'connection'>) {
  const { form: words } = useText().words.settings;
  return (
    <ConfirmDialog
      title={words.dropTitle}
      confirm={words.dropConfirm}
      tone="danger"
      confirmed={confirmed}
      closed={closed}
    >
      {words.dropText}
    </ConfirmDialog>
  );
}

export function AskRemove({ connection, confirmed, closed }: AskProps) {
  const text = useText();
  const { list: words } = text.words.settings;
  return (
    <ConfirmDialog
      title={text.fill(words.removeTitle, { name: connection.name })}
      confirm={words.removeConfirm}
      tone="danger"
      confirmed={confirmed}
      closed={closed}
    >
      {words.removeText}
    </ConfirmDialog>
  );
}
