import type { ReactElement, ReactNode } from 'react';
import type { ItemOf } from '../../electron/contract/api.ts';
import { useText } from '../i18n/use-text.ts';
import { Reading } from '../ui/reading.tsx';

export interface NothingShownProps {
  /** null = the host has not said anything yet. */
  readonly item: Pick<ItemOf<'record'>, 'problem'> | null;
  /** What is said where there is nothing. */
  readonly children: ReactNode;
}

/** In the place of rows. What cannot be read may well be there: an error says so above, or here that nobody answers. */
export function NothingShown({ item, children }: NothingShownProps): ReactElement | null {
  const { records } = useText().words;
  if (item === null) return <Reading words={records.loading} className="records-none" />;
  return item.problem === null ? <div className="records-none">{children}</div> : null;
}
