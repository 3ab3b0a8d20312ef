import type { Section } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MissingSection } from '../completeness-view.ts';
import { useTableText } from '../use-table-text.ts';
import { sectionId } from './entry-form.tsx';

export interface SectionIndexProps {
  readonly sections: readonly Section[];
  readonly missing: readonly MissingSection[];
}

/** The sections of the form, to go to, with what is missing in each. */
export function SectionIndex({ sections, missing }: SectionIndexProps) {
  const text = useText();
  const said = useTableText();
  const { register: words } = text.words;
  const chosen = (name: string): void => {
    const section = document.getElementById(sectionId(name));
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  };
  return (
    <nav className="section-index" aria-label={words.sections}>
      {sections.map(({ name, label }) => {
        const count = missing.find(({ section }) => section.name === name)?.items.length ?? 0;
        return (
          <button key={name} type="button" className="section-link" onClick={() => chosen(name)}>
            <span>{said(label)}</span>
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
