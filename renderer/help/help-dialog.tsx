import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { HelpArticle } from './help-article.tsx';
import { helpPages, type HelpPlace, searchHelp } from './help-pages.ts';
import { ReaderDialog } from './reader-dialog.tsx';

export interface HelpDialogProps {
  readonly first: HelpPlace;
  readonly closed: () => void;
}

/** The help, which is part of the program: pages, and a search through them. */
export function HelpDialog({ first, closed }: HelpDialogProps) {
  const { help } = useText().words;
  const [place, setPlace] = useState(first);
  const [typed, setTyped] = useState('');
  return (
    <ReaderDialog
      title={help.title}
      search={help.search}
      typed={typed}
      typedChanged={setTyped}
      list={
        typed.trim() === '' ? (
          <PageList place={place} chosen={setPlace} />
        ) : (
          <FoundList typed={typed} chosen={setPlace} />
        )
      }
      closed={closed}
    >
      <HelpArticle key={`${place.page} ${place.part}`} place={place} />
    </ReaderDialog>
  );
}

interface ListProps {
  readonly chosen: (place: HelpPlace) => void;
}

function PageList({ place, chosen }: ListProps & { readonly place: HelpPlace }) {
  const { help } = useText().words;
  const list = useRef<HTMLElement>(null);
  // Newer Chromium answers a scroll with a promise, which must not come back as the effect's clean-up.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <nav ref={list} className="help-list" aria-label={help.pagesTitle}>
      {helpPages.map((page) => (
        <button
          key={page}
          type="button"
          className="help-page"
          aria-current={page === place.page ? 'page' : undefined}
          onClick={() => chosen({ page, part: null })}
        >
          {help.pages[page].title}
        </button>
      ))}
    </nav>
  );
}

function FoundList({ typed, chosen }: ListProps & { readonly typed: string }) {
  const text = useText();
  const { help } = text.words;
  const found = searchHelp(typed, text);
  return (
    <nav className="help-list" aria-label={help.search}>
      <p className="hidden-text" role="status">
        {found.length === 0 ? help.none : text.format.count(found.length)}
      </p>
      {found.length === 0 && <p className="sub">{help.none}</p>}
      {found.map(({ page, part, title }) => (
        <button key={`${page} ${part}`} type="button" className="help-page" onClick={() => chosen({ page, part })}>
          {title}
        </button>
      ))}
    </nav>
  );
}
