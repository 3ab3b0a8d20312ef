import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { InputProps } from '../../ui/form-field.tsx';
import { durationUnits, toDurationParts, toDurationText } from './duration-parts.ts';
import type { DurationUnit } from './duration-parts.ts';

export interface DurationInputProps {
  readonly input: InputProps;
  /** ISO 8601; empty = none. */
  readonly value: string;
  readonly changed: (value: string) => void;
}

/** A number and its unit; a duration of several units is text (R-EDT-4). */
export function DurationInput({ input, value, changed }: DurationInputProps) {
  const { register: words } = useText().words;
  const parts = toDurationParts(value);
  // The unit that was chosen before there was a number.
  const [chosen, setChosen] = useState<DurationUnit>('months');
  const unit = parts?.unit ?? chosen;
  const amountTyped = (amount: string): void =>
    changed(/^\d{1,6}$/.test(amount) ? toDurationText({ amount: Number(amount), unit }) : amount);
  const unitChosen = (next: DurationUnit): void => {
    setChosen(next);
    if (parts !== null) changed(toDurationText({ amount: parts.amount, unit: next }));
  };
  return (
    <div className="duration">
      <input
        {...input}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        value={parts === null ? value : String(parts.amount)}
        onChange={({ target }) => amountTyped(target.value.trim())}
      />
      <select
        className="field"
        aria-label={words.durationUnit}
        value={unit}
        onChange={({ target }) => {
          const next = durationUnits.find((one) => one === target.value);
          if (next !== undefined) unitChosen(next);
        }}
      >
        {durationUnits.map((one) => (
          <option key={one} value={one}>
            {words.durationUnits[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
