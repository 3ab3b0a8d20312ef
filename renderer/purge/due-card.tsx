import type { PurgeDue } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { HostButton } from '../ui/host-button.tsx';
import { Reading } from '../ui/reading.tsx';
import { dueText } from './purge-text.ts';

export interface DueCardProps {
  /** null = nothing is. */
  readonly due: PurgeDue | null;
  /** Whether the host has said it; `refused` = a count failed since, `away` = it does not answer now. */
  readonly known: 'not-yet' | 'said' | 'refused' | 'away';
  readonly isCounting: boolean;
  readonly previewAsked: () => void;
}

/** What the register says is due, announced until it is approved. */
export function DueCard({ due, known, isCounting, previewAsked }: DueCardProps) {
  const text = useText();
  const { purge } = text.words;
  const { due: words, preview } = purge;
  return (
    <section className="card purge-way" aria-label={words.title}>
      <h2>{words.title}</h2>
      {due === null ? (
        <NothingDue known={known} />
      ) : (
        <>
          <p className="figure">{text.format.count(due.total)}</p>
          <p>{dueText(text, due)}</p>
          {due.held > 0 && <p className="sub">{text.plural(preview.protected, due.held)}.</p>}
        </>
      )}
      <span className="grow" />
      <div className="purge-actions">
        <HostButton
          type="button"
          className={due === null ? 'button' : 'button primary'}
          isOff={isCounting}
          onClick={previewAsked}
        >
          {due === null ? words.count : words.preview}
        </HostButton>
      </div>
    </section>
  );
}

/** Beside a count that failed it is not said that there is nothing to count. */
function NothingDue({ known }: Pick<DueCardProps, 'known'>) {
  const { none, unknown } = useText().words.purge.due;
  if (known === 'not-yet') return <Reading />;
  return known === 'refused' ? null : <p className="sub">{known === 'said' ? none : unknown}</p>;
}
