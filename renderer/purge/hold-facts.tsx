import { exceptionLetters } from '../../gdpr-register/hold.ts';
import { useText } from '../i18n/use-text.ts';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { HoldPartProps } from './hold-form.tsx';
import { problemsOf } from './hold-wish.ts';
import './hold.css';

/** Why it is held, and until when nobody has to look. */
export function HoldFacts({ entered, changed }: HoldPartProps) {
  const { hold, terms } = useText().words;
  const { form } = hold;
  const problems = problemsOf(entered);
  return (
    <>
      <TextField
        label={form.ground}
        help={form.groundHelp}
        problem={problems.ground ? terms.personal : null}
        isMissing={entered.ground.trim() === ''}
        lines={2}
        maxLength={500}
        value={entered.ground}
        typed={(ground) => changed({ ground })}
      />
      <SelectField
        label={form.exception}
        value={entered.exception}
        chosen={(exception) => changed({ exception })}
        options={[
          { value: '', label: form.noException },
          ...exceptionLetters.map((letter) => ({ value: letter, label: `(${letter}) ${form.exceptions[letter]}` })),
        ]}
      />
      <div className="form-grid">
        <DateField
          label={form.startsOn}
          help={form.startsHelp}
          kind="day"
          isNeeded
          value={entered.startsOn}
          changed={(startsOn) => changed({ startsOn })}
        />
        <DateField
          label={form.reviewOn}
          help={form.reviewHelp}
          problem={problems.reviewOn ? form.reviewInvalid : null}
          kind="day"
          isNeeded
          value={entered.reviewOn}
          changed={(reviewOn) => changed({ reviewOn })}
        />
      </div>
    </>
  );
}
