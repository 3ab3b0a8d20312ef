import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Connections, ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { isSameName, type Service, services } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { AskLeave } from './ask-connection.tsx';
import { nameProblemOf, saveWishOf } from './connection-wish.ts';
import type { ConnectionsStore } from './connections-store.ts';
import { type EnteredConnection, enteredOf, newConnection } from './entered-connection.ts';
import { ElsewhereNote, useElsewhere } from './elsewhere-note.tsx';
import { GeneralCard } from './general-card.tsx';
import { SecretsCard } from './secrets-card.tsx';
import { ServiceCard } from './service-card.tsx';
import { HostButton } from '../ui/host-button.tsx';

export interface ConnectionFormProps {
  readonly store: ConnectionsStore;
  readonly list: Connections;
  /** null = a new one, also where another window removed it meanwhile. */
  readonly before: ListedConnection | null;
  /** Begins again with what is saved. */
  readonly readAnew: () => void;
}

/** One connection over the whole screen: its name and mark, then a card a store. */
export function ConnectionForm({ store, list, before, readAnew }: ConnectionFormProps) {
  const text = useText();
  const { form: words } = text.words.settings;
  const form = useForm(store, before, list.protection);
  const elsewhere = useElsewhere(before);
  const { entered, changed } = form;
  const isInUse = before !== null && isSameName(before.connection.name, list.inUse);
  const [asksLeave, setAsksLeave] = useState(false);
  const left = (): void => (form.isTouched ? setAsksLeave(true) : store.formClosed());
  const title = before === null ? words.newTitle : text.fill(words.editTitle, { name: before.connection.name });
  return (
    <form
      className="screen settings"
      aria-label={title}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void form.saved();
      }}
    >
      <FormHead title={title} left={left} />
      <ElsewhereNote change={elsewhere} readAnew={readAnew} />
      {isInUse && <p className="hint">{words.inUse}</p>}
      <GeneralCard entered={entered} changed={changed} isInUse={isInUse} />
      {services.map((service) => (
        <ServiceCard
          key={service}
          service={service}
          before={before}
          entered={entered}
          changed={changed}
          isLocked={isInUse}
          isForgotten={form.forget.includes(service)}
          isKept={form.isKept}
          forgetToggled={() => form.forgetToggled(service)}
        />
      ))}
      <SecretsCard list={list} isKept={form.isKept} kept={form.kept} />
      <ErrorLine error={form.problem} />
      <FormBar
        isComplete={form.wish !== null}
        lacksName={nameProblemOf(entered.name) === 'missing'}
        isSaving={form.isSaving}
        left={left}
      />
      {asksLeave && <AskLeave confirmed={store.formClosed} closed={() => setAsksLeave(false)} />}
    </form>
  );
}

function FormHead({ title, left }: { readonly title: string; readonly left: () => void }) {
  const { form: words } = useText().words.settings;
  return (
    <div className="screen-head">
      <button type="button" className="button ghost icon" aria-label={words.back} title={words.back} onClick={left}>
        <ArrowLeft size={16} aria-hidden="true" />
      </button>
      <h1 ref={focused} tabIndex={-1}>
        {title}
      </h1>
    </div>
  );
}

interface FormBarProps {
  readonly isComplete: boolean;
  readonly lacksName: boolean;
  readonly isSaving: boolean;
  readonly left: () => void;
}

function FormBar({ isComplete, lacksName, isSaving, left }: FormBarProps) {
  const { form: words } = useText().words.settings;
  return (
    <div className="settings-bar">
      {!isComplete && <span className="sub grow">{lacksName ? words.needsName : words.incomplete}</span>}
      <button type="button" className="button" onClick={left}>
        {words.cancel}
      </button>
      <HostButton type="submit" className="button primary" isOff={isSaving} disabled={!isComplete}>
        {words.save}
      </HostButton>
    </div>
  );
}

/** What opened it is gone: who uses the keyboard goes on from here. */
function focused(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}

function useForm(store: ConnectionsStore, before: ListedConnection | null, protection: Connections['protection']) {
  const [begun] = useState<EnteredConnection>(() => (before === null ? newConnection : enteredOf(before)));
  const [entered, setEntered] = useState(begun);
  const [forget, setForget] = useState<readonly Service[]>([]);
  // Where saving would not protect, not saving is what one has to be asked out of.
  const [isKept, kept] = useState(protection === 'key-store' || protection === 'file');
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ContractError | null>(null);
  const wish = saveWishOf(entered, before, { keepSecrets: isKept, forget });
  return {
    entered,
    /** Something would be lost. */
    isTouched: forget.length > 0 || JSON.stringify(entered) !== JSON.stringify(begun),
    changed: (part: Partial<EnteredConnection>): void => setEntered((now) => ({ ...now, ...part })),
    forget,
    forgetToggled: (service: Service): void =>
      setForget((now) => (now.includes(service) ? now.filter((one) => one !== service) : [...now, service])),
    isKept,
    kept,
    isSaving,
    problem,
    wish,
    async saved(): Promise<void> {
      if (wish === null || isSaving) return;
      setSaving(true);
      const refusal = await store.saveAsked(wish);
      // The form is gone when there is none.
      if (refusal === null) return;
      setSaving(false);
      setProblem(refusal);
    },
  };
}
