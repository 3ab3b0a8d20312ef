import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { dataSetNames } from '../../pipeline/domain/data-sets.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { PersonIdField } from '../ui/person-id-field.tsx';
import type { HoldPartProps } from './hold-form.tsx';

const kinds = ['person', 'data-set'] as const;

/** A person, by the id, or a whole data set. */
export function HoldSubject({ entered, changed }: HoldPartProps) {
  const { words, language } = useText();
  const { form } = words.hold;
  return (
    <>
      <fieldset className="hold-kinds">
        <legend>{form.protects}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="check">
            <input
              type="radio"
              name="hold-kind"
              checked={entered.kind === kind}
              onChange={() => changed({ kind, id: '', dataSet: '' })}
            />
            {kind === 'person' ? form.person : form.dataSet}
          </label>
        ))}
      </fieldset>
      {entered.kind === 'person' ? (
        <PersonIdField fate={form.idFate} value={entered.id} typed={(id) => changed({ id })} />
      ) : (
        <SelectField
          label={form.which}
          placeholder={form.choose}
          value={entered.dataSet}
          chosen={(dataSet) => changed({ dataSet })}
          options={dataSetNames.map((name) => ({ value: name, label: wordFor(name, language) }))}
        />
      )}
    </>
  );
}
