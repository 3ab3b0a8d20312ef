import type { ReactNode } from 'react';
import { errorText, originalOf, type ShownError } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { AwayLine } from './away-line.tsx';
import { HostButton } from './host-button.tsx';
import { Trouble } from './trouble.tsx';

export interface ErrorLineProps {
  /** null = nothing is wrong. */
  readonly error: ShownError | null;
  /** What was asked for, where what went wrong does not say it. */
  readonly lead?: string;
  /** What to do, where the place knows better than the error. */
  readonly next?: string;
  /** How it is tried again where nothing that was pressed failed: by a button, or without anybody. */
  readonly again?: (() => unknown) | 'by-itself';
  /** The way out, where there is one: a button. */
  readonly children?: ReactNode;
}

/** What went wrong, why, and what to do, where it went wrong; with a report of it to send to whoever helps. */
export function ErrorLine({ error, lead, next, again, children }: ErrorLineProps) {
  const text = useText();
  if (error === null) return null;
  if (error.code === 'disconnected' && typeof again === 'function') return <AwayLine lead={lead} again={again} />;
  const words = errorText(text, error);
  const { readAgain, readsAgain } = text.words.terms;
  const button = typeof again === 'function' && (
    <HostButton type="button" className="button small" onClick={() => void again()}>
      {readAgain}
    </HostButton>
  );
  return (
    <Trouble report={error} way={button || children} original={originalOf(text, error)}>
      <strong>{lead ?? words.what}</strong> {lead !== undefined && `${words.what} `}
      {words.why} {next ?? words.next}
      {again === 'by-itself' && ` ${readsAgain}`}
    </Trouble>
  );
}
