import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import { HoldForm } from './hold-form.tsx';
import { holdColumns } from './hold-columns.tsx';
import type { ListedHold } from './hold-columns.tsx';
import { holdStoreOf } from './hold-store.ts';
import { LiftForm } from './lift-form.tsx';

/** What is held, with the way to add a hold and to lift one. */
export function HoldSection() {
  const { connection } = useApp();
  const text = useText();
  const { hold: words } = text.words;
  const store = holdStoreOf(connection);
  const { holds, problem } = useStore(store);
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<ListedHold | null>(null);
  useWish('hold.new', () => setAdding(true));
  useEffect(() => void store.listWanted(), [store]);
  return (
    <section className="card" aria-label={words.title}>
      <div className="purge-head">
        <h2>{words.title}</h2>
        <span className="sub">{words.text}</span>
        <span className="grow" />
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {words.add}
        </button>
      </div>
      <ErrorLine error={problem} />
      {holds === null && problem === null && <p className="sub">{text.words.terms.reading}</p>}
      {holds?.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {holds !== null && holds.length > 0 && (
        <RecordTable label={words.title} columns={holdColumns(text, setLifting)} rows={holds} keyOf={({ id }) => id} />
      )}
      {isAdding && <HoldForm addAsked={store.addAsked} closed={() => setAdding(false)} />}
      {lifting !== null && <LiftForm listed={lifting} liftAsked={store.liftAsked} closed={() => setLifting(null)} />}
    </section>
  );
}
