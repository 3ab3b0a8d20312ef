import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { DriftView as Drift } from '../../../electron/contract/calls/register.ts';
import type { ContractError } from '../../../electron/contract/result.ts';
import { withCapital } from '../../../gdpr-register/capital.ts';
import { placeWords } from '../../../gdpr-register/field-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { HostButton } from '../../ui/host-button.tsx';
import type { ActivityStore } from '../activity-store.ts';
import type { RegisterStore } from '../register-store.ts';
import { useSpaced } from '../use-table-text.ts';
import { SignedDialog } from '../signed-dialog.tsx';

export interface DriftViewProps {
  readonly store: RegisterStore;
  readonly open: ActivityStore;
  /** null = not compared yet. */
  readonly drift: readonly Drift[] | null;
}

/** Where the register and the running system differ: what each says, and the way to make them agree. */
export function DriftView({ store, open, drift }: DriftViewProps) {
  const { register: words } = useText().words;
  const [fixing, setFixing] = useState<Drift | null>(null);
  if (drift === null) return <p className="sub">{words.comparing}</p>;
  return (
    <div className="drift-list">
      {drift.length === 0 && (
        <p className="card complete tone-ok">
          <CircleCheck size={14} aria-hidden="true" />
          {words.noDrift}
        </p>
      )}
      {drift.map((one) => (
        <DriftItem
          key={`${one.code} ${one.about} ${one.path.join('.')}`}
          drift={one}
          fixAsked={() => setFixing(one)}
          fieldAsked={() => open.editAskedAt(one.path)}
        />
      ))}
      {fixing !== null && <FixDialog store={store} id={open.id} drift={fixing} closed={() => setFixing(null)} />}
    </div>
  );
}

interface DriftItemProps {
  readonly drift: Drift;
  readonly fixAsked: () => void;
  readonly fieldAsked: () => void;
}

function DriftItem({ drift, fixAsked, fieldAsked }: DriftItemProps) {
  const text = useText();
  const { register: words, terms } = text.words;
  const said = useSpaced();
  // Several rows of the register may say the same of one data set: the place tells them apart.
  const place = withCapital(placeWords(drift.path, text.language));
  return (
    <article className="card drift" data-drift={drift.code}>
      <h3>{said(drift.what)}</h3>
      {place !== '' && <p className="sub">{place}</p>}
      <dl className="drift-sides">
        <div>
          <dt>{words.declared}</dt>
          <dd>{said(drift.declared)}</dd>
        </div>
        <div>
          <dt>{words.found}</dt>
          <dd>{said(drift.found)}</dd>
        </div>
      </dl>
      <p className="sub">{said(drift.explanation)}</p>
      <div className="drift-ways">
        {drift.fix !== null && (
          <HostButton className="button" onClick={fixAsked}>
            {`${said(drift.fix)}…`}
          </HostButton>
        )}
        {drift.path.length > 0 && (
          <button
            type="button"
            className="button ghost"
            aria-label={text.fill(terms.pair, { name: words.toField, value: place })}
            onClick={fieldAsked}
          >
            {words.toField}
          </button>
        )}
      </div>
    </article>
  );
}

interface FixDialogProps {
  readonly store: RegisterStore;
  readonly id: string;
  readonly drift: Drift;
  readonly closed: () => void;
}

function FixDialog({ store, id, drift, closed }: FixDialogProps) {
  const { language, words } = useText();
  const said = useSpaced();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ContractError | null>(null);
  const fix = async (author: string): Promise<void> => {
    setBusy(true);
    const answer = await store.fixAsked({ id, code: drift.code, about: drift.about, author, language });
    if (answer.ok) return closed();
    setBusy(false);
    setFailure(answer.error);
  };
  return (
    <SignedDialog
      title={said(drift.fix ?? drift.what)}
      description={said(drift.explanation)}
      confirm={words.register.fixNow}
      reason={null}
      isBusy={isBusy}
      failure={failure}
      signed={({ author }) => void fix(author)}
      closed={closed}
    />
  );
}
