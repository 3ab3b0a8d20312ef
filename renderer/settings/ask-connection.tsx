import { type NamedConnection, servicesOf } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { lastStateOf } from '../state/selectors.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useShownName } from './connection-name.tsx';

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
  return (
    <ConfirmDialog
      title={text.fill(words.useTitle, { name })}
      confirm={words.useConfirm}
      tone="primary"
      confirmed={confirmed}
      closed={closed}
    >
      {servicesOf(connection).length > 0 && words.useTested} {isRunning && words.useRunning} {words.useStays}{' '}
      {connection.readOnly && words.useReadOnly}
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
