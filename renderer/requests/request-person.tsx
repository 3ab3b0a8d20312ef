import { Search } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { ErasedLine } from './erased-line.tsx';
import { FoundTable } from './found-table.tsx';
import { IdentifyForm } from './identify-form.tsx';
import type { RequestStore } from './request-store.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface RequestPersonProps {
  readonly view: RequestView;
  readonly store: RequestStore;
}

/** Why it names nobody: as far as that is known. */
function whyNobody({ request }: RequestView, words: Text['words']['request']['person']): string {
  if (request.closed !== null) return words.closedText;
  return request.kind === 'erasure' && request.carriedOut !== null ? words.erasedText : words.noneText;
}

/** Whom a request is about, and where that person is found. */
export function RequestPerson({ view, store }: RequestPersonProps) {
  const { request, records } = useText().words;
  const { person: words } = request;
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
      {view.person !== null && <p className="mono">{view.person}</p>}
      {view.person === null && view.erasedBy === null && <p>{whyNobody(view, words)}</p>}
      {view.person === null && view.erasedBy !== null && <ErasedLine purge={view.erasedBy} atMs={null} />}
      <div className="request-actions">
        {canIdentify && (
          <HostButton className="button" onClick={() => setIdentifying(true)}>
            {words.identify}
          </HostButton>
        )}
        {view.person !== null && (
          <HostButton type="button" className="button" isOff={isFinding} onClick={() => void findAsked()}>
            <Search size={14} aria-hidden="true" />
            {isFinding ? words.finding : words.find}
          </HostButton>
        )}
      </div>
      <ErrorLine error={error} lead={records.find.failed} />
      {found !== null && <FoundTable counts={found.counts} />}
      {found !== null && found.erasure !== null && <ErasedLine {...found.erasure} />}
      {isIdentifying && <IdentifyForm view={view} store={store} closed={() => setIdentifying(false)} />}
    </section>
  );
}
