import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { RedriveWish } from '../../pipeline/domain/redrive.ts';
import { useStream } from '../live/use-stream.ts';
import { useApp } from '../state/app-context.ts';

type Plan = OutputOf<'redrive.preview'>;
type Result = OutputOf<'redrive.run'>;

export interface Redriving {
  /** null while it is counted. */
  readonly plan: Plan | null;
  readonly state: 'waiting' | 'running' | 'cancelling';
  /** null until it is known how many there are. */
  readonly progress: { readonly published: number; readonly of: number } | null;
  /** What was published, when it has ended. */
  readonly result: Result | null;
  readonly error: ContractError | null;
  publish(): void;
  cancel(): void;
}

/** From the preview, which is asked for at once, to what was published. Leaving it cancels what runs. */
export function useRedrive(wish: RedriveWish): Redriving {
  const { bridge } = useApp().connection;
  const progress = useStream('redrive', {});
  const leaving = useRef(new AbortController());
  const [plan, setPlan] = useState<Plan | null>(null);
  const [state, setState] = useState<Redriving['state']>('waiting');
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<ContractError | null>(null);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    const preview = new AbortController();
    void bridge.call('redrive.preview', JSON.parse(asked) as RedriveWish, preview.signal).then((answer) => {
      if (preview.signal.aborted) return;
      if (answer.ok) setPlan(answer.value);
      else setError(answer.error);
    });
    return () => preview.abort();
  }, [bridge, asked]);
  useEffect(() => () => leaving.current.abort(), []);

  async function publish(): Promise<void> {
    setState('running');
    setError(null);
    const answer = await bridge.call('redrive.run', wish, leaving.current.signal);
    setState('waiting');
    if (answer.ok) setResult(answer.value);
    else setError(answer.error);
  }

  /** Said when the host has heard it; it ends between two batches then, and the answer to `redrive.run` says how far it came. */
  async function cancel(): Promise<void> {
    const answer = await bridge.call('redrive.cancel', {});
    if (answer.ok) setState((now) => (now === 'running' ? 'cancelling' : now));
    else setError(answer.error);
  }

  return {
    plan,
    state,
    progress: progress !== null && progress.running && progress.of > 0 ? progress : null,
    result,
    error,
    publish: () => void publish(),
    cancel: () => void cancel(),
  };
}
