import { useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../i18n/use-text.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { Signature } from '../register-store.ts';
import { SignedDialog } from '../signed-dialog.tsx';

export interface RestoreDialogProps {
  readonly store: ActivityStore;
  readonly version: number;
  readonly closed: () => void;
}

/** An earlier version becomes the newest: nothing is taken out of the history. */
export function RestoreDialog({ store, version, closed }: RestoreDialogProps) {
  const text = useText();
  const { register: words } = text.words;
  const [isBusy, setBusy] = useState(false);
  const failure = useStore(store.store, (state) => state.failure);
  const signed = async (signature: Signature): Promise<void> => {
    setBusy(true);
    await store.restoreAsked(version, signature);
    setBusy(false);
    if (store.store.getState().failure === null) closed();
  };
  return (
    <SignedDialog
      title={text.fill(words.restoreVersion, { version })}
      description={words.restoreText}
      confirm={words.restoreNow}
      reason={text.fill(words.restoreReason, { version })}
      isBusy={isBusy}
      failure={failure}
      signed={(signature) => void signed(signature)}
      closed={closed}
    />
  );
}
