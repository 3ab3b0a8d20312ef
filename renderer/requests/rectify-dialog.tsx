import { useState } from 'react';
import { correctionFields } from '../../pipeline/domain/person.ts';
import type { CorrectionField } from '../../pipeline/domain/person.ts';
import { useText } from '../i18n/use-text.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ActProps } from './act-dialog.tsx';
import { correctionsOf } from './corrections.ts';
import type { EnteredCorrections } from './corrections.ts';
import { localDay } from '../i18n/local-day.ts';

const days: ReadonlySet<CorrectionField> = new Set(['bornOn', 'inscription']);

/** New values in clear, which leave the form with the call. */
export function RectifyDialog({ view, store, closed }: ActProps) {
  const text = useText();
  const { kinds, carry: words } = text.words.request;
  const [entered, setEntered] = useState<EnteredCorrections>({});
  const corrections = correctionsOf(entered);
  const act = { act: 'carry-out', on: localDay(), certificate: null } as const;
  return (
    <FormDialog
      title={text.fill(words.title, { kind: kinds.rectification })}
      description={view.person === null ? words.needsPerson : words.rectification}
      submit={words.doIt}
      missing={view.person === null ? '' : words.nothingCorrected}
      canSubmit={corrections !== null && view.person !== null}
      submitted={async () =>
        corrections === null ? 'stay' : ((await store.actAsked(view, { act, corrections })) ?? 'done')
      }
      closed={closed}
    >
      <div className="request-corrections">
        {correctionFields.map((field) => (
          <Correction
            key={field}
            field={field}
            value={entered[field]}
            changed={(value) => setEntered((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface CorrectionProps {
  readonly field: CorrectionField;
  readonly value: string | null | undefined;
  readonly changed: (value: string | null) => void;
}

function Correction({ field, value, changed }: CorrectionProps) {
  const text = useText();
  const { carry: words } = text.words.request;
  const label = words.corrections[field];
  return (
    <div>
      {days.has(field) ? (
        <DateField label={label} kind="day" value={value ?? ''} changed={changed} />
      ) : (
        <TextField label={label} maxLength={1024} value={value ?? ''} typed={changed} />
      )}
      <label className="check sub">
        <input
          type="checkbox"
          aria-label={text.fill(text.words.terms.pair, { name: label, value: words.empty })}
          checked={value === null}
          onChange={({ target }) => changed(target.checked ? null : '')}
        />
        {words.empty}
      </label>
    </div>
  );
}
