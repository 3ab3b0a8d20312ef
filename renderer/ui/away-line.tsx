import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { whenMissed } from '../live/when-missed.ts';
import { useApp } from '../state/app-context.ts';

export interface AwayLineProps {
  readonly lead: string | undefined;
  readonly again: () => unknown;
}

/** In the place of what could not be read since the host is away, which a banner says: it is read as soon as that is back. */
export function AwayLine({ lead, again }: AwayLineProps) {
  const { connection } = useApp();
  const { what } = useText().words.errors.disconnected;
  const read = useRef(again);
  useEffect(() => {
    read.current = again;
  });
  useEffect(() => {
    const readAgain = (): void => void read.current();
    if (connection.transport.state === 'open') readAgain();
    return whenMissed(connection, readAgain);
  }, [connection]);
  return (
    <p className="sub">
      {lead} {what}
    </p>
  );
}
