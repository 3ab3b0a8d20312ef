import { exceptionLetters } from '../../gdpr-register/hold.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { HoldPartProps } from './hold-form.tsx';
import './hold.css';

/** Why it is held, and until when nobody has to look. */
export function HoldFacts({ entered, changed, isWrong }: HoldPartProps & { readonly isWrong: boolean }) {
  const { form } = useText().words.hold;
  return (
    <>
      <TextField
        label={form.ground}
        help={form.groundHelp}
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
      <div className="hold-days">
        <TextField
          label={form.startsOn}
          type="date"
          value={entered.startsOn}
          typed={(startsOn) => changed({ startsOn })}
        />
        <TextField
          label={form.reviewOn}
          help={form.reviewHelp}
          problem={isWrong ? form.reviewInvalid : null}
          type="date"
          value={entered.reviewOn}
          typed={(reviewOn) => changed({ reviewOn })}
        />
      </div>
    </>
  );
}
