import { ArrowDownToLine, CircleAlert, Pause, Play, WrapText } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { useLive } from '../state/app-context.ts';
import { hearingOf } from '../state/selectors.ts';
import { useWish } from '../state/use-wish.ts';
import type { Tone } from '../ui/badge.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';
import type { ConsoleStore } from './console-store.ts';
import { CopyMenu } from './copy-menu.tsx';
import type { LineWords } from './line-words.ts';

export interface ConsoleActionsProps {
  readonly store: ConsoleStore;
  readonly text: Text;
  readonly words: LineWords;
  readonly wrap: boolean;
  readonly wrapToggled: () => void;
  /** Which line is at the top of the view. */
  readonly topId: { readonly current: number };
  /** What came of an action. */
  readonly said: (what: string) => void;
}

export function ConsoleActions({
  store,
  text,
  words,
  wrap,
  wrapToggled,
  topId,
  said,
}: ConsoleActionsProps): ReactElement {
  const w = text.words.console;
  const errorStepped = useErrorSteps(store, topId, () => said(w.noError));
  return (
    <div className="console-actions">
      <ConsoleState store={store} text={text} />
      <PauseButton store={store} text={text} />
      <button type="button" className="button" aria-pressed={wrap} onClick={wrapToggled}>
        <WrapText size={14} aria-hidden />
        {w.wrap}
      </button>
      <SteadyButton className="button" isOff={isAwaited(store)} title={w.nextErrorHint} onClick={() => errorStepped(1)}>
        <CircleAlert size={14} aria-hidden />
        {w.nextError}
      </SteadyButton>
      <CopyMenu store={store} text={text} words={words} said={said} isOff={isAwaited(store)} />
    </div>
  );
}

/** Before the first lines are here there is nothing to hold, to step through or to copy. */
function isAwaited({ lines, isReading }: Pick<ConsoleStore, 'lines' | 'isReading'>): boolean {
  return isReading && lines.kept === 0 && !lines.paused;
}

interface ConsoleStateProps {
  readonly store: Pick<ConsoleStore, 'lines'>;
  readonly text: Text;
}

/** Whether new lines come into view; without the host none can come, and none into a span that is over. */
export function ConsoleState({ store, text }: ConsoleStateProps): ReactElement {
  const w = text.words.console;
  const hearing = useLive(hearingOf);
  const { paused, filter } = store.lines;
  const endMs = filter.window?.toMs ?? Infinity;
  const isOver = useLive(({ snapshot }) => snapshot !== null && endMs <= snapshot.atMs);
  const pill = (tone: Tone, said: string) => <span className={`pill console-state tone-${tone}`}>{said}</span>;
  if (paused) return pill('warn', w.paused);
  if (hearing === 'away') return pill('quiet', w.notConnected);
  if (hearing !== 'heard') return pill('quiet', text.words.terms.connecting);
  return isOver ? pill('quiet', w.past) : pill('ok', w.following);
}

function PauseButton({ store, text }: Pick<ConsoleActionsProps, 'store' | 'text'>): ReactElement {
  const w = text.words.console;
  const { paused } = store.lines;
  return (
    <SteadyButton className="button" isOff={isAwaited(store)} onClick={paused ? store.followed : store.paused}>
      {paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
      {paused ? w.follow : w.pause}
    </SteadyButton>
  );
}

/** Over the list while it is paused: how much came meanwhile, and the way back. */
export function NewLines({ store, text }: { store: ConsoleStore; text: Text }): ReactElement | null {
  const { paused, waiting } = store.lines;
  if (!paused || waiting === 0) return null;
  return (
    <button type="button" className="console-new" onClick={store.followed}>
      <ArrowDownToLine size={14} aria-hidden />
      {text.plural(text.words.console.newLines, waiting)}
    </button>
  );
}

/** Steps through the errors, as the button asks and as the action of the window does. */
function useErrorSteps(
  store: ConsoleStore,
  topId: ConsoleActionsProps['topId'],
  noneFound: () => void,
): (by: 1 | -1) => void {
  const stepped = (by: 1 | -1): void => {
    if (!store.errorStepped(by, topId.current)) noneFound();
  };
  useWish('console.next-error', () => stepped(1));
  useWish('console.previous-error', () => stepped(-1));
  return stepped;
}
