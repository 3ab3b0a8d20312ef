import { useState } from 'react';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { HostButton } from '../ui/host-button.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import type { Column } from '../ui/record-table.tsx';
import { actDays } from './act-day.ts';
import { DayForm } from './day-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { RequestStepsProps } from './request-steps.tsx';
import { localDay } from '../i18n/local-day.ts';

type Recipient = RequestView['request']['recipients'][number];

/** Whoever was given the data is told what was done with it, or it is said why not (Art. 19). */
export function RequestRecipients({ view, store }: RequestStepsProps) {
  const text = useText();
  const { recipients: words } = text.words.request;
  const [excusing, setExcusing] = useState<string | null>(null);
  const [telling, setTelling] = useState<string | null>(null);
  const { recipients, closed } = view.request;
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      {recipients.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <RecordTable
          label={words.title}
          columns={columnsOf(text, { isOpen: closed === null, told: setTelling, excused: setExcusing })}
          rows={recipients}
          keyOf={({ name }) => name}
        />
      )}
      {telling !== null && (
        <DayForm
          title={text.fill(words.tellLabel, { name: telling })}
          description={words.tellDescription}
          days={actDays(view, 'tell-recipient', localDay())}
          given={(on) => store.actAsked(view, { act: { act: 'tell-recipient', on, name: telling } })}
          closed={() => setTelling(null)}
        />
      )}
      {excusing !== null && (
        <ReasonForm
          title={text.fill(words.excuseTitle, { name: excusing })}
          description={words.excuseDescription}
          label={words.reason}
          given={(reason, on) => store.actAsked(view, { act: { act: 'excuse-recipient', on, name: excusing, reason } })}
          closed={() => setExcusing(null)}
        />
      )}
    </section>
  );
}

interface RecipientActs {
  readonly isOpen: boolean;
  readonly told: (name: string) => void;
  readonly excused: (name: string) => void;
}

function columnsOf(text: Text, acts: RecipientActs): readonly Column<Recipient>[] {
  const { recipients: words } = text.words.request;
  return [
    { key: 'name', label: words.name, kind: 'grow', cell: ({ name }) => name },
    { key: 'state', label: words.state, cell: (recipient) => stateText(text, recipient) },
    { key: 'acts', label: '', kind: 'number', cell: (recipient) => actButtons(text, recipient, acts) },
  ];
}

function stateText({ words, format, fill }: Text, { toldOn, notTold }: Recipient): string {
  const { recipients } = words.request;
  if (toldOn !== null) return fill(recipients.told, { day: format.day(toldOn) });
  return notTold === null ? recipients.waiting : fill(recipients.notTold, { reason: notTold });
}

function actButtons(text: Text, { name, toldOn }: Recipient, { isOpen, told, excused }: RecipientActs) {
  if (!isOpen || toldOn !== null) return null;
  const { recipients: words } = text.words.request;
  return (
    <span className="request-actions">
      <HostButton className="button small" aria-label={text.fill(words.tellLabel, { name })} onClick={() => told(name)}>
        {words.tell}
      </HostButton>
      <HostButton
        className="button small"
        aria-label={text.fill(words.excuseLabel, { name })}
        onClick={() => excused(name)}
      >
        {words.excuse}
      </HostButton>
    </span>
  );
}
