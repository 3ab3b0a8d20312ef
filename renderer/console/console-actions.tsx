import { ArrowDownToLine, CircleAlert, Pause, Play, WrapText } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { useWish } from '../state/use-wish.ts';
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
  const { paused } = store.lines;
  const errorStepped = useErrorSteps(store, topId, () => said(w.noError));
  return (
    <div className="console-actions">
      <span className={`pill console-state tone-${paused ? 'warn' : 'ok'}`}>{paused ? w.paused : w.following}</span>
      <PauseButton store={store} text={text} />
      <button type="button" className="button" aria-pressed={wrap} onClick={wrapToggled}>
        <WrapText size={14} aria-hidden />
        {w.wrap}
      </button>
      <button type="button" className="button" title={w.nextErrorHint} onClick={() => errorStepped(1)}>
        <CircleAlert size={14} aria-hidden />
        {w.nextError}
      </button>
      <CopyMenu store={store} text={text} words={words} said={said} />
    </div>
  );
}

function PauseButton({ store, text }: Pick<ConsoleActionsProps, 'store' | 'text'>): ReactElement {
  const w = text.words.console;
  const { paused } = store.lines;
  return (
    <button type="button" className="button" onClick={paused ? store.followed : store.paused}>
      {paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
      {paused ? w.follow : w.pause}
    </button>
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
