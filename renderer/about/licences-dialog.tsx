import { useEffect, useState } from 'react';
import { ReaderDialog } from '../help/reader-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import './about.css';
import { findWorks, readLicences, type Work } from './read-licences.ts';

/** undefined until they were read. */
type Works = readonly Work[] | null | undefined;

/** The work of others in this program, each under its licence, word by word. */
export function LicencesDialog({ closed }: { readonly closed: () => void }) {
  const { about: words } = useText().words;
  const [works, setWorks] = useState<Works>();
  const [chosen, setChosen] = useState<Work | null>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void readLicences((path) => fetch(path)).then((read) => {
      setWorks(read);
      setChosen(read?.[0] ?? null);
    });
  }, []);
  return (
    <ReaderDialog
      title={words.licences}
      search={words.licencesSearch}
      typed={typed}
      typedChanged={setTyped}
      list={<WorkList works={findWorks(works ?? [], typed)} chosen={chosen} choose={setChosen} />}
      closed={closed}
    >
      {chosen === null ? (
        <p className="sub licence-none">{works === null && words.licencesNone}</p>
      ) : (
        <WorkText work={chosen} />
      )}
    </ReaderDialog>
  );
}

interface WorkListProps {
  readonly works: readonly Work[];
  readonly chosen: Work | null;
  readonly choose: (work: Work) => void;
}

function WorkList({ works, chosen, choose }: WorkListProps) {
  const { about: words } = useText().words;
  return (
    <nav className="help-list" aria-label={words.licences}>
      {works.map((work) => (
        <button
          key={`${work.name} ${work.version}`}
          type="button"
          className="help-page licence-work"
          aria-current={work === chosen ? 'true' : undefined}
          onClick={() => choose(work)}
        >
          {work.name}
          <span className="sub">{work.licence}</span>
        </button>
      ))}
    </nav>
  );
}

function WorkText({ work }: { readonly work: Work }) {
  const { fill, words } = useText();
  const { name, version, licence, text } = work;
  return (
    <article key={`${name} ${version}`} className="help-article" aria-label={name} tabIndex={0}>
      <h1>{name}</h1>
      <p className="sub">{fill(words.about.licenceOf, { version, licence })}</p>
      {name === 'electron' && <p>{words.about.chromium}</p>}
      {/* As its authors wrote it. */}
      <pre className="licence-text" lang="en">
        {text}
      </pre>
    </article>
  );
}
