import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import { HoldForm } from './hold-form.tsx';
import { holdColumns } from './hold-columns.tsx';
import type { ListedHold } from './hold-columns.tsx';
import { holdStoreOf } from './hold-store.ts';
import { LiftForm } from './lift-form.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { Reading } from '../ui/reading.tsx';
import { ReviewForm } from './review-form.tsx';

/** What is held, with the way to add a hold, to note its review and to lift it. */
export function HoldSection() {
  const { connection } = useApp();
  const text = useText();
  const { hold: words } = text.words;
  const store = holdStoreOf(connection);
  const { holds, problem } = useStore(store);
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<ListedHold | null>(null);
  const [reviewing, setReviewing] = useState<ListedHold | null>(null);
  const acts = { reviewChosen: setReviewing, liftChosen: setLifting };
  useWish('hold.new', () => setAdding(true));
  useEffect(() => void store.listWanted(), [store]);
  return (
    <section className="card" aria-label={words.title}>
      <div className="purge-head">
        <h2>{words.title}</h2>
        <span className="sub">{words.text}</span>
        <span className="grow" />
        <HostButton className="button" act="changes" onClick={() => setAdding(true)}>
          {words.add}
        </HostButton>
      </div>
      <ErrorLine error={problem} lead={words.readFailed} again={store.listWanted} />
      {holds === null && problem === null && <Reading />}
      {holds?.length === 0 && problem === null && <NoneKnown title={words.none}>{words.noneText}</NoneKnown>}
      {holds !== null && holds.length > 0 && (
        <RecordTable label={words.title} columns={holdColumns(text, acts)} rows={holds} keyOf={({ id }) => id} />
      )}
      {isAdding && <HoldForm addAsked={store.addAsked} closed={() => setAdding(false)} />}
      {reviewing !== null && (
        <ReviewForm listed={reviewing} reviewAsked={store.reviewAsked} closed={() => setReviewing(null)} />
      )}
      {lifting !== null && <LiftForm listed={lifting} liftAsked={store.liftAsked} closed={() => setLifting(null)} />}
    </section>
  );
}
