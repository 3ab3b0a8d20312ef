import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';

export interface ReadingProps {
  /** What is said while it is read; absent = that it is. */
  readonly words?: string;
  readonly className?: string;
}

/** In the place of what was not read yet: that it is being read, where anything can come, else that the host is away. */
export function Reading({ words, className = 'sub' }: ReadingProps) {
  const { terms, errors } = useText().words;
  const canCome = useLive(({ connection }) => connection === 'open' || connection === 'connecting');
  return <p className={className}>{canCome ? (words ?? terms.reading) : errors.disconnected.what}</p>;
}
