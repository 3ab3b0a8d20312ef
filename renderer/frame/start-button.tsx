import { Play, Square } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';

/** The one primary action of the window. While the pipeline drains it waits: asking again would change nothing. */
export function StartButton() {
  const { actions } = useApp();
  const { frame } = useText().words;
  const state = useLive(pipelineStateOf);
  const isStopped = state === null || state === 'stopped' || state === 'failed';
  const Icon = isStopped ? Play : Square;
  return (
    <button
      type="button"
      className={isStopped ? 'button primary start-button' : 'button start-button'}
      disabled={state === null || state === 'draining'}
      onClick={() => void actions.ask(isStopped ? 'pipeline.start' : 'pipeline.stop', {})}
    >
      <Icon size={13} fill="currentColor" aria-hidden="true" />
      {isStopped ? frame.start : frame.stop}
    </button>
  );
}
