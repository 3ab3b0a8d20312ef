import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';

export interface PurgeRefusalProps {
  readonly error: ContractError | null;
  readonly opened: (id: string) => void;
}

/** Why nothing was erased; a stale preview offers the new one. */
export function PurgeRefusal({ error, opened }: PurgeRefusalProps) {
  const { stale } = useText().words.purge;
  const fresh = error?.code === 'plan-stale' ? error.details['plan'] : undefined;
  if (error === null) return null;
  if (typeof fresh !== 'string')
    return (
      <Seen of={error}>
        <ErrorLine error={error} />
      </Seen>
    );
  return (
    <Seen of={error}>
      <div className="trouble tone-warn" role="alert">
        <span className="grow">
          <strong>{stale.title}</strong> {stale.text}
        </span>
        <button type="button" className="button primary" onClick={() => opened(fresh)}>
          {stale.show}
        </button>
      </div>
    </Seen>
  );
}

/** Has the focus when it comes: what was asked may be far below it. */
function Seen({ of, children }: { readonly of: ContractError; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), [of]);
  return (
    <div ref={element} tabIndex={-1}>
      {children}
    </div>
  );
}
