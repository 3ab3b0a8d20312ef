import { useState } from 'react';
import type { InputOf } from '../../electron/contract/api.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { dataSetNames } from '../../pipeline/domain/data-sets.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { wishOf } from './age-wish.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface AgeFormProps {
  readonly isCounting: boolean;
  readonly planAsked: (wish: InputOf<'purge.plan'>) => void;
}

const nothing = { dataSet: '', amount: '', unit: 'M' };
/** Clean facts and the facts of the aggregates go with their profiles, never alone. */
const aged = dataSetNames.filter((name) => name !== 'clean-facts' && name !== 'aggregates');

/** A data set and a period; nothing is chosen at first. */
export function AgeForm({ isCounting, planAsked }: AgeFormProps) {
  const { words, language } = useText();
  const { age } = words.purge;
  const [entered, setEntered] = useState(nothing);
  const [isAsked, setAsked] = useState(false);
  const changed = (part: Partial<typeof nothing>): void => setEntered((before) => ({ ...before, ...part }));
  const wish = wishOf(entered);
  return (
    <form
      className="card purge-way"
      aria-label={age.title}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(wish.asked === null);
        if (wish.asked !== null) planAsked(wish.asked);
      }}
    >
      <h2>{age.title}</h2>
      <p className="sub">{age.text}</p>
      <SelectField
        label={age.dataSet}
        placeholder={age.choose}
        problem={isAsked && entered.dataSet === '' ? age.notChosen : null}
        value={entered.dataSet}
        chosen={(dataSet) => changed({ dataSet })}
        options={[
          { value: 'all', label: age.every },
          ...aged.map((name) => ({ value: name, label: wordFor(name, language) })),
        ]}
      />
      <Period
        entered={entered}
        changed={changed}
        isWrong={(isAsked || entered.amount !== '') && wish.olderThan === null}
      />
      <span className="grow" />
      <div className="purge-actions">
        <HostButton type="submit" className="button" isOff={isCounting}>
          {age.preview}
        </HostButton>
      </div>
    </form>
  );
}

interface PeriodProps {
  readonly entered: typeof nothing;
  readonly changed: (part: Partial<typeof nothing>) => void;
  readonly isWrong: boolean;
}

function Period({ entered, changed, isWrong }: PeriodProps) {
  const { age } = useText().words.purge;
  return (
    <div className="purge-period">
      <TextField
        label={age.olderThan}
        problem={isWrong ? age.invalid : null}
        value={entered.amount}
        typed={(amount) => changed({ amount })}
      />
      <SelectField
        label={age.unit}
        value={entered.unit}
        chosen={(unit) => changed({ unit })}
        options={Object.entries(age.units).map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}
