import { useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { stageOf } from '../state/selectors.ts';
import { firstEntry, type RewindEntry, toRewindWish } from './rewind-wish.ts';

export type RewindPlan = OutputOf<'rewind.preview'>;

/** Where a rewind is: which steps are done, and what each came to. */
export interface Rewinding {
  readonly transformer: 'running' | 'draining' | 'still';
  readonly entry: RewindEntry;
  readonly isPlace: boolean;
  /** Of what is entered now; null before it was asked for. */
  readonly plan: RewindPlan | null;
  readonly isBack: boolean;
  readonly isBusy: boolean;
  readonly error: ContractError | null;
  enter(change: Partial<RewindEntry>): void;
  pause(): Promise<void>;
  look(): Promise<void>;
  setBack(): Promise<void>;
  /** Resolves with whether it was started. */
  resume(): Promise<boolean>;
}

export function useRewind(): Rewinding {
  const { bridge } = useApp().connection;
  const state = useLive((live) => stageOf(live, 'transformer'))?.state ?? 'stopped';
  const [entry, setEntry] = useState(() => firstEntry(Date.now()));
  const [plan, setPlan] = useState<RewindPlan | null>(null);
  const [isBack, setBack] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);
  const wish = toRewindWish(entry);

  async function ask<P extends CallName>(name: P, input: InputOf<P>): Promise<OutputOf<P> | null> {
    setBusy(true);
    const answer = await bridge.call(name, input);
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    return answer.ok ? answer.value : null;
  }

  return {
    transformer: state === 'stopped' || state === 'failed' ? 'still' : state === 'draining' ? 'draining' : 'running',
    entry,
    isPlace: wish !== null,
    plan,
    isBack,
    isBusy,
    error,
    enter(change) {
      setEntry({ ...entry, ...change });
      setPlan(null);
      setBack(false);
    },
    pause: async () => void (await ask('stage.stop', { stage: 'transformer', force: true })),
    look: async () => setPlan(wish && (await ask('rewind.preview', wish))),
    async setBack() {
      const done = wish && (await ask('rewind.run', wish));
      if (done === null) return;
      setPlan(done);
      setBack(true);
    },
    resume: async () => (await ask('stage.start', { stage: 'transformer' })) !== null,
  };
}
