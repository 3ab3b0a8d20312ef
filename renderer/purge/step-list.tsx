import { Check, Circle, LoaderCircle } from 'lucide-react';
import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { pendingStepOf } from './purge-phase.ts';
import { stepText } from './purge-text.ts';

/** Each step with the moment at which it was durable. */
export function StepList({ purge }: { readonly purge: PurgeStatus }) {
  const text = useText();
  const words = text.words.purge.progress;
  const pending = pendingStepOf(purge);
  const now = purge.state === 'running' ? pending : null;
  return (
    <>
      <ol className="purge-steps">
        {purge.steps.map(({ step, atMs }) => (
          <li key={step} className={atMs === null ? (step === now ? 'now' : 'waits') : 'done'}>
            {atMs !== null && <Check size={14} aria-label={words.stepDone} />}
            {atMs === null && step === now && <LoaderCircle size={14} aria-label={words.stepNow} />}
            {atMs === null && step !== now && <Circle size={14} aria-label={words.stepWaits} />}
            <span className="grow">{stepText(text, step)}</span>
            {atMs !== null && <time dateTime={new Date(atMs).toISOString()}>{text.format.time(atMs)}</time>}
          </li>
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {now === null ? '' : text.fill(words.stepIs, { step: stepText(text, now) })}
      </p>
    </>
  );
}
