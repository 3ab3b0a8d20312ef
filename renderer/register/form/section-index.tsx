import type { Section } from '../../../gdpr-register/field.ts';
import { CircleAlert } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import type { MissingSection } from '../completeness-view.ts';
import { useTableText } from '../use-table-text.ts';
import { sectionId } from './entry-form.tsx';
import type { WrongPlace } from './wrong-places.ts';

export interface SectionIndexProps {
  readonly sections: readonly Section[];
  readonly missing: readonly MissingSection[];
  readonly wrong: readonly WrongPlace[];
}

/** The sections of the form, to go to, with what is missing and what is wrong in each. */
export function SectionIndex({ sections, missing, wrong }: SectionIndexProps) {
  const text = useText();
  const said = useTableText();
  const { register: words } = text.words;
  const chosen = (name: string): void => {
    const section = document.getElementById(sectionId(name));
    section?.scrollIntoView({ block: 'start' });
    section
      ?.querySelector<HTMLElement>('input, select, textarea, [role=spinbutton], button')
      ?.focus({ preventScroll: true });
  };
  return (
    <nav className="section-index" aria-label={words.sections}>
      {sections.map(({ name, label }) => {
        const count = missing.find(({ section }) => section.name === name)?.items.length ?? 0;
        const faults = wrong.filter(({ place }) => place[0] === name).length;
        return (
          <button key={name} type="button" className="section-link" onClick={() => chosen(name)}>
            <span className="grow">{said(label)}</span>
            {faults > 0 && (
              <span className="section-missing section-wrong" title={text.plural(words.wrongCount, faults)}>
                <CircleAlert size={12} aria-hidden="true" />
                <span className="hidden-text">{text.plural(words.wrongCount, faults)}, </span>
              </span>
            )}
            {count > 0 && (
              <span className="section-missing" title={text.plural(words.missingCount, count)}>
                {text.format.count(count)}
                <span className="hidden-text"> {words.missingWord}</span>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
