import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PlanView, PurgeStatus } from '../../electron/contract/calls/purge.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { BackToRequest } from '../requests/back-to-request.tsx';
import { CertificateCard } from './certificate-card.tsx';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { PhaseRail } from './phase-rail.tsx';
import { PurgePreview } from './purge-preview.tsx';
import { PurgeProgress } from './purge-progress.tsx';
import { phaseOf, purgeOf } from './purge-phase.ts';
import type { PurgeStore } from './purge-store.ts';
import { PurgeRefusal } from './purge-refusal.tsx';

export interface PurgeScreenProps {
  /** The name of a preview, which its purge and its certificate have too. */
  readonly id: string;
  readonly store: PurgeStore;
  readonly opened: (id: string) => void;
  readonly left: () => void;
}

/** One purge over the whole screen, from its preview to its certificate. */
export function PurgeScreen({ id, store, opened, left }: PurgeScreenProps) {
  const { purge: words } = useText().words;
  const { live, plans, refusals } = useStore(store);
  const purge = purgeOf(live?.purges, id);
  const plan = plans[id] ?? null;
  const refusal = refusals[id] ?? null;
  useEffect(() => void store.planWanted(id), [store, id]);
  const title = useFocus(purge === null);
  useDropped(id, plan?.total === 0 && purge === null);
  const origin = purge?.origin ?? plan?.origin ?? null;
  return (
    <section className="screen purge" aria-label={words.title}>
      <div className="screen-head">
        <button type="button" className="button ghost" onClick={left}>
          <ArrowLeft size={14} aria-hidden="true" />
          {words.back}
        </button>
        <h1 ref={title} tabIndex={-1}>
          {origin === null ? words.title : words.screen[origin]}
        </h1>
      </div>
      {purge?.state === 'unreadable' ? (
        <div className="card">
          <EmptyState title={words.screen.unreadable}>{words.screen.unreadableText}</EmptyState>
        </div>
      ) : (
        <>
          <ReadOnlyNote />
          <PhaseRail phase={phaseOf(purge)} isDone={purge?.certified ?? false} />
          <PurgeRefusal error={refusal !== null && !isWrong(refusal) ? refusal : null} opened={opened} />
          {purge === null ? <BeforeRun id={id} plan={plan} store={store} /> : <Confirmed purge={purge} store={store} />}
        </>
      )}
    </section>
  );
}

/** It is said where it was typed. */
function isWrong(refusal: ContractError): boolean {
  return refusal.code === 'confirmation-wrong';
}

/** The heading, focused at first and when `stage` changes: what had the focus is not there any more. */
function useFocus(stage: boolean) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), [stage]);
  return element;
}

/** What would erase nothing is not shown again by who comes back to the screen. */
function useDropped(id: string, isEmpty: boolean): void {
  const { navigation } = useApp();
  useEffect(() => (isEmpty ? () => navigation.purgeDropped(id) : undefined), [navigation, id, isEmpty]);
}

interface BeforeRunProps {
  readonly id: string;
  readonly plan: PlanView | null;
  readonly store: PurgeStore;
}

function BeforeRun({ id, plan, store }: BeforeRunProps) {
  const { purge: words } = useText().words;
  const { asked, refusals } = useStore(store);
  const typed = useRef<HTMLInputElement>(null);
  const refusal = refusals[id] ?? null;
  if (plan === null) return refusal === null ? <p>{words.screen.reading}</p> : null;
  const canConfirm = plan.total > 0 && refusal?.code !== 'plan-stale';
  return (
    <>
      <BackToRequest plan={id} isCertified={false} />
      <PurgePreview plan={plan} confirmWanted={canConfirm ? () => typed.current?.focus() : null} />
      {canConfirm && (
        <ConfirmForm
          key={id}
          plan={plan}
          isAsked={asked.includes(id)}
          wrong={refusal !== null && isWrong(refusal) ? refusal : null}
          confirmed={(confirm, reason) =>
            void store.runAsked({ plan: id, confirm, ...(reason === '' ? {} : { reason }) })
          }
          typedInput={typed}
        />
      )}
    </>
  );
}

function Confirmed({ purge, store }: { readonly purge: PurgeStatus; readonly store: PurgeStore }) {
  const { asked } = useStore(store);
  const { id, certified } = purge;
  return (
    <>
      {certified && <BackToRequest plan={id} isCertified />}
      {certified && <CertificateCard id={id} />}
      <PurgeProgress
        purge={purge}
        isAsked={asked.includes(id)}
        pauseAsked={() => void store.pauseAsked(id)}
        resumeAsked={() => void store.resumeAsked(id)}
      />
    </>
  );
}
