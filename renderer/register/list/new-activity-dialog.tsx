import { useState } from 'react';
import type { ContractError } from '../../../electron/contract/result.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { activityKinds } from '../../../gdpr-register/field.ts';
import type { ActivityKind } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';
import type { RegisterStore, Signature } from '../register-store.ts';
import { SignedDialog } from '../signed-dialog.tsx';
import { SignedText } from '../signed-text.tsx';

export interface NewActivityDialogProps {
  readonly store: RegisterStore;
  /** What the new one begins as; null = empty. */
  readonly copied: Entry | null;
  readonly closed: () => void;
}

/** A new activity needs a name; the rest is filled in in its form. */
export function NewActivityDialog({ store, copied, closed }: NewActivityDialogProps) {
  const text = useText();
  const { register: words } = text.words;
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<ActivityKind>('controller');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ContractError | null>(null);
  const signed = async (signature: Signature): Promise<void> => {
    setBusy(true);
    const answer = await store.createAsked(newEntry(copied ?? { kind, values: {} }, title.trim()), signature);
    setBusy(false);
    if (answer.ok) closed();
    else setFailure(answer.error);
  };
  return (
    <SignedDialog
      title={copied === null ? words.newTitle : words.copyTitle}
      description={words.newText}
      confirm={words.create}
      reason={copied === null ? words.newReason : text.fill(words.copyReason, { title: titleOf(copied) })}
      isBusy={isBusy}
      failure={failure}
      signed={(signature) => void signed(signature)}
      closed={closed}
    >
      <SignedText label={words.title} help={words.titleHelp} value={title} typed={setTitle} most={200} />
      {copied === null && <KindField kind={kind} chosen={setKind} />}
    </SignedDialog>
  );
}

function KindField({ kind, chosen }: { readonly kind: ActivityKind; readonly chosen: (kind: ActivityKind) => void }) {
  const { register: words } = useText().words;
  return (
    <fieldset className="states">
      <legend>{words.kind}</legend>
      {activityKinds.map((one) => (
        <label key={one} className="check">
          <input type="radio" name="kind" checked={kind === one} onChange={() => chosen(one)} />
          <span>
            {words.kinds[one]}
            <span className="sub"> {words.kindHelp[one]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function titleOf({ values }: Entry): string {
  const title = values['identity']?.['title'];
  return typeof title === 'string' ? title : '';
}

/** A copy has a name and no reference: two records with one number would be cited for each other. */
function newEntry({ kind, values }: Entry, title: string): Entry {
  const { reference: _, ...identity } = values['identity'] ?? {};
  return { kind, values: { ...values, identity: { ...identity, title } } };
}
