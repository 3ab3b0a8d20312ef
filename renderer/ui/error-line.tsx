import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';

export interface ErrorLineProps {
  /** null = nothing is wrong. */
  readonly error: ContractError | null;
  /** The way out, where there is one: a button. */
  readonly children?: ReactNode;
}

/** What went wrong, why, and what to do, where it went wrong. */
export function ErrorLine({ error, children }: ErrorLineProps) {
  const text = useText();
  if (error === null) return null;
  const { what, why, next } = errorText(text, error);
  return (
    <div className="trouble tone-bad" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <span className="grow">
        <strong>{what}</strong> {why} {next}
      </span>
      {children}
    </div>
  );
}
