import { useState } from 'react';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { languages } from '../../gdpr-register/language.ts';
import type { LetterKind } from '../../gdpr-register/request/request.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { saveFile } from '../ui/file-transfer.ts';
import { HostButton } from '../ui/host-button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import type { RequestStepsProps } from './request-steps.tsx';

/** The letters that a request calls for, and those that were made. */
export function RequestLetters({ view, store }: RequestStepsProps) {
  const text = useText();
  const { letters: words, form } = text.words.request;
  const [language, setLanguage] = useState(view.request.language);
  const { open, error, letterAsked, closed } = useLetter(view.id, store);
  return (
    <section className="card request-letters" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="sub">{words.text}</p>
      {view.letters.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <SelectField
            label={words.language}
            value={language}
            chosen={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? language)}
            options={languages.map((one) => ({ value: one, label: form.languages[one] }))}
          />
          <ul className="request-letter-list">
            {view.letters.map((kind) => (
              <LetterLine key={kind} kind={kind} view={view} shown={() => void letterAsked({ kind, language })} />
            ))}
          </ul>
        </>
      )}
      {open === null ? (
        <ErrorLine error={error} lead={words.failed} />
      ) : (
        <LetterDialog
          name={words.kinds[open.wish.kind]}
          letter={open.letter}
          error={error}
          saveAsked={() => void letterAsked(open.wish, true)}
          closed={closed}
        />
      )}
    </section>
  );
}

type LetterWish = Pick<InputOf<'request.letter'>, 'kind' | 'language'>;

interface OpenLetter {
  readonly wish: LetterWish;
  readonly letter: OutputOf<'request.letter'>;
}

/** The letter that is read. The request notes it once it is saved. */
function useLetter(id: string, store: RequestStepsProps['store']) {
  const [open, setOpen] = useState<OpenLetter | null>(null);
  const [error, setError] = useState<ContractError | null>(null);
  const letterAsked = async (wish: LetterWish, isSaved = false): Promise<void> => {
    const answer = await store.letterAsked({ id, ...wish, isSaved });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setOpen({ wish, letter: answer.value });
    if (isSaved) saveFile(answer.value.file, document);
  };
  const closed = (): void => {
    setOpen(null);
    setError(null);
  };
  return { open, error, letterAsked, closed };
}

interface LetterLineProps {
  readonly kind: LetterKind;
  readonly view: RequestView;
  readonly shown: () => void;
}

/** A letter, with the days on which it was made already. */
function LetterLine({ kind, view, shown }: LetterLineProps) {
  const text = useText();
  const { letters: words, form } = text.words.request;
  const letter = words.kinds[kind];
  return (
    <li>
      <span className="grow">
        {letter}
        {view.request.letters
          .filter((made) => made.kind === kind)
          .map(({ on, language }) => (
            <span key={`${on}/${language}`} className="sub request-made">
              {text.fill(words.made, { day: text.format.day(on), language: form.languages[language] })}
            </span>
          ))}
      </span>
      <HostButton className="button small" aria-label={text.fill(words.showLabel, { letter })} onClick={shown}>
        {words.show}
      </HostButton>
    </li>
  );
}
