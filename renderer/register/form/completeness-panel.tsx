import { CircleCheck } from 'lucide-react';
import type { Missing } from '../../../gdpr-register/completeness.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Completeness } from '../completeness-view.ts';
import { useTableText } from '../use-table-text.ts';
import { ScoreBar } from '../score-bar.tsx';
import type { Place } from './place.ts';

export interface CompletenessPanelProps {
  readonly completeness: Completeness;
  /** Goes to the field. */
  readonly missingChosen: (place: Place) => void;
}

/** How complete an entry is, in words: each missing item with the article that asks for it. */
export function CompletenessPanel({ completeness, missingChosen }: CompletenessPanelProps) {
  const text = useText();
  const said = useTableText();
  const { register: words } = text.words;
  const { score, missing, needed, sections, aipd } = completeness;
  return (
    <aside className="card completeness" aria-label={words.completeness}>
      <h2>{words.completeness}</h2>
      <ScoreBar score={score} />
      {aipd.presumed && (
        <p className="aipd tone-warn" role="note">
          {text.plural(words.aipdPresumed, aipd.met)}
        </p>
      )}
      {missing === 0 ? (
        <p className="complete tone-ok">
          <CircleCheck size={14} aria-hidden="true" />
          {words.nothingMissing}
        </p>
      ) : (
        <>
          <h3>{text.plural(words.missingOf, missing, { needed: text.format.count(needed) })}</h3>
          {sections.map(({ section, items }) => (
            <MissingItems key={section.name} title={said(section.label)} items={items} chosen={missingChosen} />
          ))}
        </>
      )}
    </aside>
  );
}

interface MissingItemsProps {
  readonly title: string;
  readonly items: readonly Missing[];
  readonly chosen: CompletenessPanelProps['missingChosen'];
}

function MissingItems({ title, items, chosen }: MissingItemsProps) {
  const text = useText();
  const said = useTableText();
  return (
    <div className="missing-section">
      <h4>{title}</h4>
      <ul className="missing-list">
        {items.map(({ path, article, what }) => (
          <li key={path.join('.')}>
            <button type="button" className="link" onClick={() => chosen(path)}>
              {said(what)}
            </button>
            {article !== null && (
              <span className="missing-article">{text.fill(text.words.register.article, { article })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
