import { useId } from 'react';

export interface FigureFieldProps {
  /** For screen readers; the column's head says it to the others. */
  readonly label: string;
  readonly hint?: string;
  readonly unit: string;
  readonly value: string;
  readonly typed: (value: string) => void;
  readonly problem: string | null;
}

/** A figure with its unit behind it. Text, so that either decimal mark can be typed and nothing changes under a wheel. */
export function FigureField({ label, hint, unit, value, typed, problem }: FigureFieldProps) {
  const id = useId();
  return (
    <div className="figure-field">
      <span>
        <input
          className="field"
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-describedby={problem === null ? undefined : id}
          aria-invalid={problem === null ? undefined : true}
          title={hint}
          value={value}
          onChange={({ target }) => typed(target.value)}
        />
        <span className="sub">{unit}</span>
      </span>
      <p id={id} className="form-problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
