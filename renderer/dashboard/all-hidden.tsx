import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { withAllShown } from './arrangement.ts';
import type { Arranging } from './use-arrangement.ts';

export interface AllHiddenProps {
  readonly arranging: Arranging;
  readonly text: Text;
  readonly said: (what: string) => void;
}

/** In the place of the panels where none is shown: all of them again, in the order that they had. */
export function AllHidden({ arranging, text, said }: AllHiddenProps): ReactElement {
  const { panels: words } = text.words;
  const pressed = (): void => {
    arranging.changed(withAllShown(arranging.arrangement));
    said(words.allShown);
  };
  const showAll = (
    <button type="button" className="button" onClick={pressed}>
      {words.showAll}
    </button>
  );
  return (
    <div className="dash-all-hidden">
      <EmptyState title={words.allHidden} actions={showAll}>
        {words.allHiddenText}
      </EmptyState>
    </div>
  );
}
