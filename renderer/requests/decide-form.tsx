import { useState } from 'react';
import { erasureExceptionNames, erasureExceptions, refusalGrounds } from '../../gdpr-register/request/grounds.ts';
import { useText } from '../i18n/use-text.ts';
import { CheckGroup } from '../ui/check-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { actDays, isOfDays } from './act-day.ts';
import { ActDayField } from './act-day-field.tsx';
import type { ActProps } from './act-dialog.tsx';
import { decisionOf, outcomes } from './decision.ts';
import type { EnteredDecision } from './decision.ts';
import { ReasonField } from './reason-field.tsx';
import { localDay } from '../i18n/local-day.ts';

/** Granted, granted in part, or refused, with what the law asks for then. */
export function DecideForm({ view, store, closed }: ActProps) {
  const { request: words } = useText().words;
  const { decide, steps } = words;
  const [entered, setEntered] = useState<EnteredDecision>({ outcome: null, grounds: [], exceptions: [], reason: '' });
  const changed = (part: Partial<EnteredDecision>): void => setEntered((before) => ({ ...before, ...part }));
  const days = actDays(view, 'decide', localDay());
  const [on, setOn] = useState(days.last);
  const decision = isOfDays(days, on) ? decisionOf(entered, view, on) : null;
  const waits = view.request.identity.state !== 'confirmed';
  return (
    <FormDialog
      title={decide.title}
      description={waits ? `${steps.waitsForIdentity} ${decide.description}` : decide.description}
      submit={decide.submit}
      canSubmit={decision !== null}
      submitted={async () =>
        decision === null ? 'stay' : ((await store.actAsked(view, { act: { act: 'decide', ...decision } })) ?? 'done')
      }
      closed={closed}
    >
      <SelectField
        label={decide.outcome}
        placeholder={words.form.choose}
        value={entered.outcome ?? ''}
        chosen={(chosen) => changed({ outcome: outcomes.find((outcome) => outcome === chosen) ?? null })}
        options={outcomes
          .filter((outcome) => outcome === 'refused' || !waits)
          .map((outcome) => ({ value: outcome, label: words.facts.outcomes[outcome] }))}
      />
      {entered.outcome !== null && entered.outcome !== 'granted' && (
        <RefusalFields entered={entered} changed={changed} grounds={view.grounds} />
      )}
      <ActDayField days={days} day={on} chosen={setOn} />
    </FormDialog>
  );
}

interface RefusalFieldsProps {
  readonly entered: EnteredDecision;
  readonly changed: (part: Partial<EnteredDecision>) => void;
  readonly grounds: ActProps['view']['grounds'];
}

function RefusalFields({ entered, changed, grounds }: RefusalFieldsProps) {
  const { words, language, fill } = useText();
  const { decide, byArticle } = words.request;
  return (
    <>
      <CheckGroup
        label={decide.grounds}
        options={grounds.map((name) => {
          const { label, article } = refusalGrounds[name];
          return { value: name, label: fill(byArticle, { what: label[language], article }) };
        })}
        checked={entered.grounds}
        isMissing={entered.grounds.length === 0}
        changed={(checked) => changed({ grounds: checked })}
      />
      {entered.grounds.includes('exception') && (
        <CheckGroup
          label={decide.exceptions}
          options={erasureExceptionNames.map((name) => {
            const { label, article } = erasureExceptions[name];
            return { value: name, label: fill(byArticle, { what: label[language], article }) };
          })}
          checked={entered.exceptions}
          isMissing={entered.exceptions.length === 0}
          changed={(checked) => changed({ exceptions: checked })}
        />
      )}
      <ReasonField
        label={decide.reason}
        help={decide.reasonHelp}
        reason={entered.reason}
        typed={(reason) => changed({ reason })}
      />
    </>
  );
}
