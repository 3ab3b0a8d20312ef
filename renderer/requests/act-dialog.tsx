import type { RequestView } from '../../electron/contract/calls/request.ts';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { DecideForm } from './decide-form.tsx';
import type { OfferableAct } from './offered-acts.ts';
import { ReasonForm } from './reason-form.tsx';
import type { RequestStore } from './request-store.ts';
import { localToday } from './today.ts';

export interface ActProps {
  readonly view: RequestView;
  readonly store: RequestStore;
  readonly closed: () => void;
}

/** What an act needs to be told, before it is done. */
export function ActDialog({ act, ...props }: ActProps & { readonly act: OfferableAct }) {
  switch (act) {
    case 'decide':
      return <DecideForm {...props} />;
    case 'carry-out':
      return <CarryOutDialog {...props} />;
    case 'confirm-identity':
      return <IdentityForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} />;
    default:
      return <WithdrawForm {...props} />;
  }
}

function IdentityForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <ReasonForm
      title={words['confirm-identity']}
      description={words.waitsForIdentity}
      label={words.how}
      help={words.howHelp}
      given={(how) => store.actAsked(view, { act: { act: 'confirm-identity', on: localToday(), how } })}
      closed={closed}
    />
  );
}

function ExtendForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <ReasonForm
      title={words.extend}
      description={words.extendHelp}
      label={words.extendReason}
      given={(reason) => store.actAsked(view, { act: { act: 'extend', on: localToday(), reason } })}
      closed={closed}
    />
  );
}

function WithdrawForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <FormDialog
      title={words.withdraw.replace(/…$/, '')}
      description={words.withdrawText}
      submit={words.close}
      canSubmit
      submitted={async () => (await store.actAsked(view, { act: { act: 'withdraw', on: localToday() } })) ?? 'done'}
      closed={closed}
    >
      {null}
    </FormDialog>
  );
}
