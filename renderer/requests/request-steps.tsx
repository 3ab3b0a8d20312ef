import { useState } from 'react';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { ActDialog } from './act-dialog.tsx';
import { nextAct, offeredActs } from './offered-acts.ts';
import type { OfferableAct } from './offered-acts.ts';
import type { RequestStore } from './request-store.ts';
import { localDay } from '../i18n/local-day.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface RequestStepsProps {
  readonly view: RequestView;
  readonly store: RequestStore;
}

/** What may be done with a request now, the usual next act first. */
export function RequestSteps({ view, store }: RequestStepsProps) {
  const { steps: words } = useText().words.request;
  const [chosen, setChosen] = useState<OfferableAct | null>(null);
  const [error, setError] = useState<ContractError | null>(null);
  const today = localDay();
  const offered = offeredActs(view, today);
  const next = nextAct(offered);
  const others = offered.filter((act) => act !== next);
  const actChosen = async (act: OfferableAct): Promise<void> => {
    if (act === 'close') setError(await store.actAsked(view, { act: { act, on: today } }));
    else setChosen(act);
  };
  const waits = view.request.identity.state !== 'confirmed' && view.request.decision === null;
  return (
    <section className="card request-steps" aria-label={words.title}>
      <h2>{words.title}</h2>
      {offered.length === 0 && <p>{words.none}</p>}
      {offered.includes('decide') && waits && <p className="sub">{words.waitsForIdentity}</p>}
      {next === 'close' && <p className="sub">{words.closeText}</p>}
      <div className="request-actions">
        {[...(next === null ? [] : [next]), ...others].map((act) => (
          <HostButton
            key={act}
            className={act === next ? 'button primary' : 'button'}
            title={act === 'ask-identity' ? words.askText : undefined}
            onClick={() => void actChosen(act)}
          >
            {words[act]}
          </HostButton>
        ))}
      </div>
      <ErrorLine error={error} lead={words.closeFailed} />
      {chosen !== null && <ActDialog act={chosen} view={view} store={store} closed={() => setChosen(null)} />}
    </section>
  );
}
