import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorCodes } from './error-codes.tsx';
import { HelpText } from './help-text.tsx';
import { type HelpPlace, partsOf } from './help-pages.ts';

/** One page; where a part of it is meant, that is in view. */
export function HelpArticle({ place: { page, part } }: { readonly place: HelpPlace }) {
  const { overlays } = useApp();
  const text = useText();
  const { help, actions } = text.words;
  const { title } = help.pages[page];
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (part !== null) root.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' });
  }, [part]);
  return (
    <article ref={root} className="help-article" aria-label={title} tabIndex={0}>
      <h1>{title}</h1>
      {partsOf(page, text).map((each) => (
        <section key={each.id} data-part={each.id} className={each.id === part ? 'help-part meant' : 'help-part'}>
          <h2>{each.title}</h2>
          <HelpText text={each.text} />
        </section>
      ))}
      {page === 'keyboard' && (
        <button type="button" className="button" onClick={() => overlays.setState({ shown: 'keys' })}>
          {actions.keyboardMap}
        </button>
      )}
      {page === 'troubleshooting' && <ErrorCodes meant={part} />}
    </article>
  );
}
