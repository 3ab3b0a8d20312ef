import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { PersonSelector } from './person-selector.tsx';
import type { EnteredSelector } from './person-selector.tsx';
import type { RequestPersonProps } from './request-person.tsx';
import { selectorOf } from './selector-wish.ts';

/** Says whom a request is about, or says it anew. */
export function IdentifyForm({ view, store, closed }: RequestPersonProps & { readonly closed: () => void }) {
  const { person: words } = useText().words.request;
  const [entered, setEntered] = useState<EnteredSelector>({ kind: 'id', value: '' });
  const by = entered.kind === 'none' ? null : selectorOf(entered.kind, entered.value);
  return (
    <FormDialog
      title={words.identify.replace(/…$/, '')}
      description={words.identifyText}
      submit={words.identifySubmit}
      canSubmit={by !== null}
      submitted={async () => (by === null ? 'stay' : ((await store.identifyAsked(view, by)) ?? 'done'))}
      closed={closed}
    >
      <PersonSelector entered={entered} changed={setEntered} mayWait={false} isOfRequest />
    </FormDialog>
  );
}
