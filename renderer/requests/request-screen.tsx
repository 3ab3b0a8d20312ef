import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { requestKinds } from '../../gdpr-register/request/request-kind.ts';
import { toldToRecipients } from '../../gdpr-register/request/change-request.ts';
import { useText } from '../i18n/use-text.ts';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { Badge } from '../ui/badge.tsx';
import { ClockBadge } from './clock-badge.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestLetters } from './request-letters.tsx';
import { RequestPerson } from './request-person.tsx';
import { RequestRecipients } from './request-recipients.tsx';
import { RequestSteps } from './request-steps.tsx';
import { stateText, toneOfState } from './request-text.ts';
import type { RequestStore } from './request-store.ts';

export interface RequestScreenProps {
  readonly id: string;
  readonly store: RequestStore;
  readonly left: () => void;
}

/** One request, from its receipt to its closing. */
export function RequestScreen({ id, store, left }: RequestScreenProps) {
  const text = useText();
  const { request: words } = text.words;
  const list = useStore(store, (state) => state.list);
  const view = list?.requests.find((one) => one.id === id) ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="screen requests" aria-label={words.title}>
      <div className="screen-head">
        <button type="button" className="button ghost" onClick={left}>
          <ArrowLeft size={14} aria-hidden="true" />
          {words.back}
        </button>
        <h1 ref={title} tabIndex={-1}>
          {view === null
            ? words.title
            : text.fill(words.byArticle, {
                what: words.kinds[view.request.kind],
                article: requestKinds[view.request.kind],
              })}
        </h1>
        {view !== null && (
          <>
            <Badge tone={toneOfState(view.state)}>{stateText(text, view)}</Badge>
            {view.deadline !== null && <ClockBadge deadline={view.deadline} />}
          </>
        )}
      </div>
      <ReadOnlyNote />
      {list !== null && view === null && <p role="alert">{words.gone}</p>}
      {view !== null && (
        <div className="request-columns">
          <div className="request-column">
            <RequestSteps view={view} store={store} />
            {toldToRecipients.includes(view.request.kind) && view.request.carriedOut !== null && (
              <RequestRecipients view={view} store={store} />
            )}
            <RequestLetters view={view} store={store} />
          </div>
          <div className="request-column">
            <RequestFacts view={view} />
            <RequestPerson view={view} store={store} />
          </div>
        </div>
      )}
    </section>
  );
}
