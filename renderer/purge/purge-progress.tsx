import { Pause, Play } from 'lucide-react';
import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { ErasingTable } from './erasing-table.tsx';
import { toneOfPurge, stepText } from './purge-text.ts';
import { StepList } from './step-list.tsx';
import { HostButton } from '../ui/host-button.tsx';

export interface PurgeProgressProps {
  readonly purge: PurgeStatus;
  /** The host was asked to go on, and has not answered yet. */
  readonly isAsked: boolean;
  readonly pauseAsked: () => void;
  readonly resumeAsked: () => void;
}

/** A confirmed purge: what each store has come to, each step, and the way to pause it and to go on. */
export function PurgeProgress({ purge, isAsked, pauseAsked, resumeAsked }: PurgeProgressProps) {
  const { purge: words } = useText().words;
  const isRunning = purge.state === 'running';
  const canResume = purge.state === 'open' || purge.state === 'paused' || purge.state === 'failed';
  return (
    <>
      {purge.state !== 'closed' && (
        <section className="card purge-summary" aria-label={words.progress.title}>
          <div className="purge-head">
            <h2>{words.progress.title}</h2>
            <Badge tone={toneOfPurge(purge.state)}>{words.states[purge.state]}</Badge>
            <span className="grow" />
            {isRunning && (
              <HostButton className="button" onClick={pauseAsked}>
                <Pause size={14} aria-hidden="true" />
                {words.progress.pause}
              </HostButton>
            )}
            {canResume && (
              <HostButton type="button" className="button primary" act="changes" isOff={isAsked} onClick={resumeAsked}>
                <Play size={14} aria-hidden="true" />
                {words.progress.resume}
              </HostButton>
            )}
          </div>
          <PurgeWords purge={purge} />
          <ErasingTable purge={purge} />
        </section>
      )}
      <section className="card" aria-label={words.progress.steps}>
        <h2>{words.progress.steps}</h2>
        <StepList purge={purge} />
      </section>
    </>
  );
}

/** How it stands, in a sentence. */
function PurgeWords({ purge }: { readonly purge: PurgeStatus }) {
  const text = useText();
  const words = text.words.purge.progress;
  const { failure, state } = purge;
  if (failure !== null && state === 'failed') {
    const lead = text.fill(words.failed, { step: stepText(text, failure.step) });
    return <ErrorLine error={failure} lead={lead} next={words.failedNext} />;
  }
  if (state === 'paused') return <p role="status">{words.paused}</p>;
  if (state === 'open') return <p role="status">{words.open}</p>;
  return <p className="sub">{words.mayLeave}</p>;
}
