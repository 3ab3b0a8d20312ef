import { ArrowLeft, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { isPersonId, PersonIdField } from '../ui/person-id-field.tsx';
import { FoundPerson } from './found-person.tsx';
import type { RecordsStore } from './records-store.ts';
import { HostButton } from '../ui/host-button.tsx';

type Found = OutputOf<'record.find'>;

interface Answer {
  readonly found: Found | null;
  readonly error: ContractError | null;
}

/** One person by their id: what is stored, and the path of the record. What is typed is kept nowhere. */
export function OnePerson({ store }: { readonly store: RecordsStore }): ReactElement {
  const words = useText().words.records.find;
  const { answer, isLooking, ask, forget } = useFind();
  const opened = useStore(store, (state) => state.opened);
  const [firstId] = useState(() => (opened?.isLookedFor === false ? opened.id : ''));
  useEffect(() => {
    const sought = store.soughtTaken();
    if (sought !== null) ask(sought);
  }, [store, ask]);
  return (
    <>
      {opened !== null && <BackToList left={() => store.viewChosen('stored')} />}
      <IdForm firstId={firstId} isLooking={isLooking} ask={ask} refused={forget} />
      <ErrorLine error={answer?.error ?? null} lead={words.failed} />
      <div role="status">{answer?.found && <Outcome found={answer.found} />}</div>
    </>
  );
}

/** Of a row that was opened: it has the focus that the row had. */
function BackToList({ left }: { readonly left: () => void }): ReactElement {
  const words = useText().words.records.find;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" className="button ghost records-back" onClick={left}>
      <ArrowLeft size={14} aria-hidden="true" />
      {words.back}
    </button>
  );
}

interface IdFormProps {
  readonly firstId: string;
  readonly isLooking: boolean;
  readonly ask: (id: string) => void;
  readonly refused: () => void;
}

function IdForm({ firstId, isLooking, ask, refused }: IdFormProps): ReactElement {
  const words = useText().words.records.find;
  const [id, setId] = useState(firstId);
  const [isAsked, setAsked] = useState(false);
  const isId = isPersonId(id);
  return (
    <form
      className="records-find"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(!isId);
        if (isId) ask(id.trim().toLowerCase());
        else refused();
      }}
    >
      <PersonIdField fate={words.fate} isSent={isAsked} value={id} typed={setId} />
      <HostButton type="submit" className="button primary" isOff={isLooking}>
        <Search size={14} aria-hidden="true" />
        {isLooking ? words.looking : words.find}
      </HostButton>
    </form>
  );
}

function useFind() {
  const { connection } = useApp();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isLooking, setLooking] = useState(false);
  const looking = useRef(new AbortController());
  useEffect(() => () => looking.current.abort(), []);
  const ask = useCallback(
    (id: string): void => {
      looking.current.abort();
      const { signal } = (looking.current = new AbortController());
      setLooking(true);
      void connection.bridge.call('record.find', { id }, signal).then((result) => {
        if (signal.aborted) return;
        setLooking(false);
        setAnswer(result.ok ? { found: result.value, error: null } : { found: null, error: result.error });
      });
    },
    [connection],
  );
  // Whoever was found last is not shown below an id that is none.
  const forget = (): void => {
    looking.current.abort();
    setLooking(false);
    setAnswer(null);
  };
  return { answer, isLooking, ask, forget };
}

function Outcome({ found }: { readonly found: Found }): ReactElement {
  const text = useText();
  const words = text.words.records.find;
  if (found.profile !== null) return <FoundPerson profile={found.profile} path={found.path} />;
  if (found.state === 'restricted') return <EmptyState title={words.restricted}>{words.restrictedText}</EmptyState>;
  if (found.state !== 'erased') return <EmptyState title={words.unknown}>{words.unknownText}</EmptyState>;
  const when = text.format.moment(found.erasedMs ?? 0);
  return <EmptyState title={words.erased}>{text.fill(words.erasedText, { when })}</EmptyState>;
}
