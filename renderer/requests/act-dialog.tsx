import type { RequestView } from '../../electron/contract/calls/request.ts';
import { deadlineOf } from '../../gdpr-register/request/deadline.ts';
import { useText } from '../i18n/use-text.ts';
import { actDays } from './act-day.ts';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { DayForm } from './day-form.tsx';
import { DecideForm } from './decide-form.tsx';
import type { OfferableAct } from './offered-acts.ts';
import { ReasonForm } from './reason-form.tsx';
import type { RequestStore } from './request-store.ts';
import { localDay } from '../i18n/local-day.ts';

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
    case 'ask-identity':
      return <AskForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} />;
    case 'annul':
      return <AnnulForm {...props} />;
    default:
      return <WithdrawForm {...props} />;
  }
}

function AskForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <DayForm
      title={words['ask-identity']}
      description={words.askText}
      days={actDays(view, 'ask-identity', localDay())}
      given={(on) => store.actAsked(view, { act: { act: 'ask-identity', on } })}
      closed={closed}
    />
  );
}

function IdentityForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <ReasonForm
      title={words['confirm-identity']}
      description={words.confirmText}
      label={words.how}
      help={words.howHelp}
      days={actDays(view, 'confirm-identity', localDay())}
      given={(how, on) => store.actAsked(view, { act: { act: 'confirm-identity', on, how } })}
      closed={closed}
    />
  );
}

function ExtendForm({ view, store, closed }: ActProps) {
  const { words: all, fill, format } = useText();
  const { steps: words } = all.request;
  const { dueOn } = deadlineOf({ ...view.request, extended: true }, localDay());
  return (
    <ReasonForm
      title={words.extend}
      description={`${words.extendHelp} ${fill(words.extendUntil, { day: format.day(dueOn) })}`}
      label={words.extendReason}
      days={actDays(view, 'extend', localDay())}
      given={(reason, on) => store.actAsked(view, { act: { act: 'extend', on, reason } })}
      closed={closed}
    />
  );
}

function WithdrawForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <DayForm
      title={words.withdraw}
      description={words.withdrawText}
      submit={words.close}
      day={words.withdrawnOn}
      days={actDays(view, 'withdraw', localDay())}
      given={(on) => store.actAsked(view, { act: { act: 'withdraw', on } })}
      closed={closed}
    />
  );
}

/** What this window does itself is of today. */
function AnnulForm({ view, store, closed }: ActProps) {
  const { steps: words } = useText().words.request;
  return (
    <ReasonForm
      title={words.annul}
      description={words.annulText}
      label={words.annulReason}
      help={words.annulHelp}
      submit={words.close}
      given={(reason, on) => store.actAsked(view, { act: { act: 'annul', on, reason } })}
      closed={closed}
    />
  );
}
