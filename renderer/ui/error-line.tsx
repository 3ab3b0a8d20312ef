import type { ReactNode } from 'react';
import { errorText, originalOf, type ShownError } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { Trouble } from './trouble.tsx';

export interface ErrorLineProps {
  /** null = nothing is wrong. */
  readonly error: ShownError | null;
  /** What was asked for, where what went wrong does not say it. */
  readonly lead?: string;
  /** What to do, where the place knows better than the error. */
  readonly next?: string;
  /** The way out, where there is one: a button. */
  readonly children?: ReactNode;
}

/** What went wrong, why, and what to do, where it went wrong; with a report of it to send to whoever helps. */
export function ErrorLine({ error, lead, next, children }: ErrorLineProps) {
  const text = useText();
  if (error === null) return null;
  const words = errorText(text, error);
  return (
    <Trouble report={error} way={children} original={originalOf(text, error)}>
      <strong>{lead ?? words.what}</strong> {lead !== undefined && `${words.what} `}
      {words.why} {next ?? words.next}
    </Trouble>
  );
}
