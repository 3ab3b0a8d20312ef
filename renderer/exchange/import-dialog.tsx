import { Upload } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import type { ImportResult } from '../../electron/contract/calls/register-files.ts';
import { useText } from '../i18n/use-text.ts';
import { keepAuthor, readAuthor } from '../register/kept-author.ts';
import { SignedText } from '../register/signed-text.tsx';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { NotDoneLine } from '../ui/not-done-line.tsx';
import { exchangeStoreOf, type ExchangeStore, type Import } from './exchange-store.ts';
import { ImportOutcome } from './import-outcome.tsx';
import './exchange.css';
import { HostButton } from '../ui/host-button.tsx';

/** The button, and the dialog behind it: a file, what it would do, and then that it does. */
export function ImportButton() {
  const store = exchangeStoreOf(useApp().connection);
  const shown = useStore(store.store, (state) => state.import);
  const { exchange: words } = useText().words;
  return (
    <Dialog.Root
      open={shown !== null}
      onOpenChange={(isOpen) => (isOpen ? store.importOpened() : store.importClosed())}
    >
      <Dialog.Trigger asChild>
        <HostButton className="button">
          <Upload size={14} aria-hidden="true" />
          {words.import}
        </HostButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog wide">
          <Dialog.Title asChild>
            <h2>{words.importTitle}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{words.importText}</Dialog.Description>
          {shown && <ImportSteps shown={shown} store={store} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ImportStepsProps<Shown extends Import> {
  readonly shown: Shown;
  readonly store: ExchangeStore;
}

function ImportSteps({ shown, store }: ImportStepsProps<Import>) {
  const text = useText();
  const { exchange: words, terms } = text.words;
  switch (shown.kind) {
    case 'choosing':
      return (
        <>
          {shown.refused !== null && (
            <ErrorLine error={shown.refused.error} lead={text.fill(words.notImported, { file: shown.refused.name })} />
          )}
          <div className="dialog-actions">
            <Dialog.Close className="button">{terms.cancel}</Dialog.Close>
            <FileButton store={store} words={words.chooseFile} isPrimary />
          </div>
        </>
      );
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'previewed':
      return <Previewed shown={shown} store={store} />;
    case 'done':
      return (
        <>
          <ImportOutcome result={shown.result} title={words.done} />
          <div className="dialog-actions">
            <Dialog.Close className="button primary">{words.close}</Dialog.Close>
          </div>
        </>
      );
  }
}

function Previewed({ shown, store }: ImportStepsProps<Extract<Import, { kind: 'previewed' }>>) {
  const text = useText();
  const { exchange: words, register, terms } = text.words;
  const { result, file, isBusy, error } = shown;
  const [author, setAuthor] = useState(() => readAuthor(localStorage));
  const isNothing = result.added + result.changed === 0;
  const confirmed = (event: FormEvent): void => {
    event.preventDefault();
    keepAuthor(localStorage, author.trim());
    void store.importConfirmed(author.trim(), text.language);
  };
  return (
    <form className="dialog-form" onSubmit={confirmed}>
      <ImportOutcome result={result} title={text.fill(words.preview, { file: file.fileName })} />
      <p className="sub">{isNothing ? words[nothingOf(result)] : words.asDraft}</p>
      {!isNothing && (
        <SignedText label={register.author} help={register.authorHelp} value={author} typed={setAuthor} most={200} />
      )}
      <NotDoneLine what={words.confirm} error={error} />
      <div className="dialog-actions">
        <Dialog.Close className="button" type="button">
          {terms.cancel}
        </Dialog.Close>
        <FileButton store={store} words={words.otherFile} isPrimary={isNothing} />
        {!isNothing && (
          <HostButton type="submit" className="button primary" isOff={isBusy}>
            {words.confirm}
          </HostButton>
        )}
      </div>
    </form>
  );
}

/** Why there is nothing to import. */
function nothingOf({ unchanged, refused }: ImportResult): 'nothingRead' | 'nothingToDo' | 'restIsThere' {
  if (unchanged === 0) return 'nothingRead';
  return refused.length === 0 ? 'nothingToDo' : 'restIsThere';
}

interface FileButtonProps {
  readonly store: ExchangeStore;
  readonly words: string;
  readonly isPrimary: boolean;
}

/** The input itself is there for the keyboard and for screen readers, under the look of a button. */
function FileButton({ store, words, isPrimary }: FileButtonProps) {
  const { language } = useText();
  return (
    <label className={`button file-button${isPrimary ? ' primary' : ''}`}>
      {words}
      <input
        type="file"
        accept=".ods,.xlsx,.csv,.json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void store.fileChosen(file, language);
          target.value = '';
        }}
      />
    </label>
  );
}
