import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { RedriveWish } from '../../pipeline/domain/redrive.ts';
import { useStream } from '../live/use-stream.ts';
import { useApp } from '../state/app-context.ts';

type Plan = OutputOf<'redrive.preview'>;

export interface Redriving {
  /** null while it is counted. */
  readonly plan: Plan | null;
  readonly isRunning: boolean;
  readonly published: number;
  /** How it ended. */
  readonly ended: 'done' | 'cancelled' | null;
  readonly error: ContractError | null;
  publish(): void;
  cancel(): void;
}

/** From the preview, which is asked for at once, to what was published. Leaving it cancels what runs. */
export function useRedrive({ codes }: RedriveWish): Redriving {
  const { bridge } = useApp().connection;
  const progress = useStream('redrive', {});
  const running = useRef(new AbortController());
  const [plan, setPlan] = useState<Plan | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [ended, setEnded] = useState<Redriving['ended']>(null);
  const [error, setError] = useState<ContractError | null>(null);
  const asked = JSON.stringify({ codes });
  useEffect(() => {
    const preview = new AbortController();
    void bridge.call('redrive.preview', JSON.parse(asked) as RedriveWish, preview.signal).then((answer) => {
      if (preview.signal.aborted) return;
      if (answer.ok) setPlan(answer.value);
      else setError(answer.error);
    });
    return () => preview.abort();
  }, [bridge, asked]);
  useEffect(() => () => running.current.abort(), []);

  async function publish(): Promise<void> {
    setRunning(true);
    setError(null);
    const answer = await bridge.call('redrive.run', { codes }, running.current.signal);
    setRunning(false);
    if (answer.ok) {
      setPlan(answer.value);
      setEnded('done');
    } else if (answer.error.code === 'cancelled') setEnded('cancelled');
    else setError(answer.error);
  }

  return {
    plan,
    isRunning,
    published: progress?.published ?? 0,
    ended,
    error,
    publish: () => void publish(),
    cancel: () => running.current.abort(),
  };
}
