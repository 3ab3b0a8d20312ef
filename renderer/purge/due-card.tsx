import type { PurgeDue } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface DueCardProps {
  readonly due: PurgeDue | null;
  readonly isKnown: boolean;
  readonly isCounting: boolean;
  readonly previewAsked: () => void;
}

/** What the register says is due, announced until it is approved. */
export function DueCard({ due, isKnown, isCounting, previewAsked }: DueCardProps) {
  const text = useText();
  const { purge, terms } = text.words;
  const { due: words, preview } = purge;
  return (
    <section className="card purge-way" aria-label={words.title}>
      <h2>{words.title}</h2>
      {due === null ? (
        <p className="sub">{isKnown ? words.none : terms.reading}</p>
      ) : (
        <>
          <p className="figure">{text.format.count(due.total)}</p>
          <p>{text.plural(due.missed ? words.missed : words.due, due.total)}.</p>
          {due.held > 0 && <p className="sub">{text.plural(preview.protected, due.held)}.</p>}
        </>
      )}
      <span className="grow" />
      <div className="purge-actions">
        <SteadyButton
          type="button"
          className={due === null ? 'button' : 'button primary'}
          isOff={isCounting}
          onClick={previewAsked}
        >
          {due === null ? words.count : words.preview}
        </SteadyButton>
      </div>
    </section>
  );
}
