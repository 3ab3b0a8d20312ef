import { Search } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { FoundTable } from './found-table.tsx';
import { IdentifyForm } from './identify-form.tsx';
import type { RequestStore } from './request-store.ts';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface RequestPersonProps {
  readonly view: RequestView;
  readonly store: RequestStore;
}

/** Whom a request is about, and where that person is found. */
export function RequestPerson({ view, store }: RequestPersonProps) {
  const { person: words } = useText().words.request;
  const found = useStore(store, (state) => state.found[view.id] ?? null);
  const [isFinding, setFinding] = useState(false);
  const [isIdentifying, setIdentifying] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);
  const findAsked = async (): Promise<void> => {
    setFinding(true);
    setError(await store.findAsked(view));
    setFinding(false);
  };
  const canIdentify = view.request.closed === null && view.request.carriedOut === null;
  return (
    <section className="card request-person" aria-label={words.title}>
      <h2>{words.title}</h2>
      {view.person === null ? <p>{words.noneText}</p> : <p className="mono">{view.person}</p>}
      <div className="request-actions">
        {canIdentify && (
          <button type="button" className="button" onClick={() => setIdentifying(true)}>
            {words.identify}
          </button>
        )}
        {view.person !== null && (
          <SteadyButton type="button" className="button" isOff={isFinding} onClick={() => void findAsked()}>
            <Search size={14} aria-hidden="true" />
            {isFinding ? words.finding : words.find}
          </SteadyButton>
        )}
      </div>
      <ErrorLine error={error} />
      {found !== null && <FoundTable found={found} />}
      {isIdentifying && <IdentifyForm view={view} store={store} closed={() => setIdentifying(false)} />}
    </section>
  );
}
