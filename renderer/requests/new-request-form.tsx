import { useState } from 'react';
import { languages } from '../../gdpr-register/language.ts';
import { requestChannels } from '../../gdpr-register/request/request.ts';
import { requestKindNames, requestKinds } from '../../gdpr-register/request/request-kind.ts';
import { useText } from '../i18n/use-text.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { Submitted } from '../ui/form-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { isOfDays } from './act-day.ts';
import { receiptDays, requestWishOf } from './new-request.ts';
import type { EnteredRequest } from './new-request.ts';
import { PersonChoice } from './person-choice.tsx';
import { PersonSelector } from './person-selector.tsx';
import type { RequestStore } from './request-store.ts';
import { localDay } from '../i18n/local-day.ts';

export interface NewRequestFormProps {
  readonly openAsked: RequestStore['openAsked'];
  readonly opened: (id: string) => void;
  readonly closed: () => void;
}

/** What a person asks for, when it came, and whom it is about. */
export function NewRequestForm({ openAsked, opened, closed }: NewRequestFormProps) {
  const { words, language } = useText();
  const { form } = words.request;
  const today = localDay();
  const [entered, setEntered] = useState<EnteredRequest>({
    kind: '',
    receivedOn: today,
    channel: '',
    language,
    selector: { kind: 'id', value: '' },
    person: '',
  });
  const [several, setSeveral] = useState<readonly string[]>([]);
  const changed = (part: Partial<EnteredRequest>): void => setEntered((before) => ({ ...before, ...part }));
  const wish = requestWishOf(entered, today);
  const submitted = async (): Promise<Submitted> => {
    if (wish === null) return 'stay';
    const opening = await openAsked(wish);
    if (opening.kind === 'refused') return opening.error;
    if (opening.kind === 'several') {
      setSeveral(opening.ids);
      return 'stay';
    }
    opened(opening.id);
    return 'done';
  };
  return (
    <FormDialog
      title={form.title}
      description={form.description}
      submit={form.submit}
      canSubmit={wish !== null && (several.length === 0 || entered.person !== '')}
      submitted={submitted}
      closed={closed}
    >
      <ReceiptFields entered={entered} changed={changed} />
      {several.length === 0 ? (
        <PersonSelector entered={entered.selector} changed={(selector) => changed({ selector })} mayWait isOfRequest />
      ) : (
        <PersonChoice ids={several} chosen={entered.person} choose={(person) => changed({ person })} />
      )}
    </FormDialog>
  );
}

interface ReceiptFieldsProps {
  readonly entered: EnteredRequest;
  readonly changed: (part: Partial<EnteredRequest>) => void;
}

function ReceiptFields({ entered, changed }: ReceiptFieldsProps) {
  const { words: all, format, fill } = useText();
  const { request: words } = all;
  const { form } = words;
  const days = receiptDays(localDay());
  const isWrong = entered.receivedOn !== '' && !isOfDays(days, entered.receivedOn);
  return (
    <>
      <SelectField
        label={form.kind}
        placeholder={form.choose}
        value={entered.kind}
        chosen={(kind) => changed({ kind })}
        options={requestKindNames.map((kind) => ({
          value: kind,
          label: fill(words.byArticle, { what: words.kinds[kind], article: requestKinds[kind] }),
        }))}
      />
      <div className="request-pair">
        <DateField
          label={form.receivedOn}
          kind="day"
          days={days}
          isNeeded
          problem={isWrong ? fill(form.receivedBetween, { first: format.day(days.first) }) : null}
          value={entered.receivedOn}
          changed={(receivedOn) => changed({ receivedOn })}
        />
        <SelectField
          label={form.channel}
          placeholder={form.choose}
          value={entered.channel}
          chosen={(channel) => changed({ channel })}
          options={requestChannels.map((channel) => ({ value: channel, label: words.channels[channel] }))}
        />
      </div>
      <SelectField
        label={form.language}
        value={entered.language}
        chosen={(language) => changed({ language })}
        options={languages.map((language) => ({ value: language, label: form.languages[language] }))}
      />
    </>
  );
}
