import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';

export interface ErasedLineProps {
  readonly purge: string;
  /** null = while the request was open. */
  readonly atMs: number | null;
}

/** That the person was erased already, with the way to the purge that proves it. It names nobody. */
export function ErasedLine({ purge, atMs }: ErasedLineProps) {
  const { navigation } = useApp();
  const text = useText();
  const { person: words } = text.words.request;
  return (
    <p>
      {atMs === null ? words.erasedMeanwhile : text.fill(words.erasedBefore, { when: text.format.moment(atMs) })}{' '}
      <button type="button" className="button small mono" onClick={() => navigation.purgeOpened(purge)}>
        {purge}
      </button>
    </p>
  );
}
