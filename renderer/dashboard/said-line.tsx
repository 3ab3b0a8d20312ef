import { useState } from 'react';
import type { ReactElement } from 'react';

/** What came of an action. The round makes a text that is said twice be heard twice. */
export interface Said {
  readonly what: string;
  readonly round: number;
}

export function useSaid(): readonly [Said | null, (what: string) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  return [said, (what) => setSaid((before) => ({ what, round: (before?.round ?? 0) + 1 }))];
}

export function SaidLine({ said }: { readonly said: Said | null }): ReactElement {
  return (
    <div className="dash-said" role="status">
      {said !== null && <span key={said.round}>{said.what}</span>}
    </div>
  );
}
