import { OctagonX, Play, Square } from 'lucide-react';
import { useShortcutHint } from '../actions/use-shortcut-hint.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { lastStateOf, pipelineStateOf } from '../state/selectors.ts';
import { HostButton } from '../ui/host-button.tsx';

/**
 * The one primary action of the window. While the pipeline drains it waits: asking again would change nothing. While the
 * host is away it is off, and offers what it did.
 */
export function StartButton() {
  const { actions } = useApp();
  const { frame } = useText().words;
  const shortcutHint = useShortcutHint();
  const state = useLive(lastStateOf);
  const isStopped = state === null || state === 'stopped' || state === 'failed';
  const Icon = isStopped ? Play : Square;
  const label = isStopped ? frame.start : frame.stop;
  return (
    <HostButton
      type="button"
      className={isStopped ? 'button primary start-button' : 'button start-button'}
      {...shortcutHint('pipeline.toggle', label)}
      act={isStopped ? 'changes' : 'looks'}
      whyNot={state === null ? 'disconnected' : state === 'draining' ? 'busy' : null}
      onClick={() => void (isStopped ? actions.ask('pipeline.start', {}) : actions.ask('pipeline.stop', {}))}
    >
      <Icon size={13} fill="currentColor" aria-hidden="true" />
      {label}
    </HostButton>
  );
}

/** Only while it drains: ends it now. What was not finished is done after the next start, so nothing is asked back. */
export function ForceButton() {
  const { actions } = useApp();
  const { frame } = useText().words;
  const isDraining = useLive(pipelineStateOf) === 'draining';
  if (!isDraining) return null;
  return (
    <button
      type="button"
      className="button"
      title={frame.stopNowHint}
      onClick={() => void actions.ask('pipeline.stop', { force: true })}
    >
      <OctagonX size={14} aria-hidden="true" />
      {frame.stopNow}
    </button>
  );
}
