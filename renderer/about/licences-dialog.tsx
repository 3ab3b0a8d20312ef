import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import '../help/help.css';
import { useText } from '../i18n/use-text.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import './about.css';
import { findWorks, readLicences, type Work } from './read-licences.ts';

/** undefined until they were read. */
type Works = readonly Work[] | null | undefined;

/** The work of others in this program, each under its licence, word by word. */
export function LicencesDialog({ closed }: { readonly closed: () => void }) {
  const focusReturned = useFocusReturn();
  const { about: words, terms } = useText().words;
  const [works, setWorks] = useState<Works>();
  const [chosen, setChosen] = useState<Work | null>(null);
  useEffect(() => {
    void readLicences((path) => fetch(path)).then((read) => {
      setWorks(read);
      setChosen(read?.[0] ?? null);
    });
  }, []);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog help" onCloseAutoFocus={focusReturned} aria-describedby={undefined}>
          <div className="help-side">
            <Dialog.Title asChild>
              <h2>{words.licences}</h2>
            </Dialog.Title>
            <WorkList works={works ?? []} chosen={chosen} choose={setChosen} />
          </div>
          {chosen === null ? (
            <p className="sub licence-none">{works === null && words.licencesNone}</p>
          ) : (
            <WorkText work={chosen} />
          )}
          <Dialog.Close className="button ghost small icon dialog-close" aria-label={terms.close} title={terms.close}>
            <X size={14} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface WorkListProps {
  readonly works: readonly Work[];
  readonly chosen: Work | null;
  readonly choose: (work: Work) => void;
}

function WorkList({ works, chosen, choose }: WorkListProps) {
  const { about: words } = useText().words;
  const [typed, setTyped] = useState('');
  return (
    <>
      <input
        type="search"
        className="field"
        aria-label={words.licencesSearch}
        placeholder={words.licencesSearch}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <nav className="help-list" aria-label={words.licences}>
        {findWorks(works, typed).map((work) => (
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
    </>
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
