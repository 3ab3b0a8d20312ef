import { CircleAlert } from 'lucide-react';
import { createContext, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { type Gap, useGap } from './form-gaps.ts';

/** What ties an input to its label, help and problem; spread it over the input. */
export interface InputProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FormFieldProps {
  readonly label: ReactNode;
  /** Small and beside the label: an article, "where possible". */
  readonly mark?: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong with what was entered, in words; null = nothing. */
  readonly problem?: string | null;
  /** It has to be filled in and is not; that is said only beside what sends the form. */
  readonly isMissing?: boolean;
  readonly children: (input: InputProps) => ReactNode;
}

/** How an input says in its field what no form can see: what stands in it is not a value. null = nothing is wrong. */
export const InputFault = createContext<(fault: string | null) => void>(() => undefined);

/** Of its label, for an input of several parts. */
export function labelIdOf(id: string): string {
  return `${id}-label`;
}

/** A label, its help, an input and what is wrong with it, tied together for screen readers. */
export function FormField({ label, mark, help, problem: found = null, isMissing = false, children }: FormFieldProps) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const problem = fault ?? found;
  useGap(label, gapOf(problem, isMissing));
  const hasHelp = help !== undefined && help !== '';
  const describedBy = [hasHelp ? `${id}-help` : '', problem === null ? '' : `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem === null ? 'form-field' : 'form-field wrong'}>
      <div className="form-label">
        <label id={labelIdOf(id)} htmlFor={id}>
          {label}
        </label>
        {mark}
      </div>
      {hasHelp && (
        <p id={`${id}-help`} className="sub form-help">
          {help}
        </p>
      )}
      <InputFault value={setFault}>
        {children({
          id,
          'aria-describedby': describedBy === '' ? undefined : describedBy,
          'aria-invalid': problem === null ? undefined : true,
        })}
      </InputFault>
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

function gapOf(problem: string | null, isMissing: boolean): Gap | null {
  if (problem !== null) return 'wrong';
  return isMissing ? 'missing' : null;
}

/** Always there, so that what it says later is read out. */
function FieldProblem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  return (
    <p id={id} className="form-problem" aria-live="polite">
      {problem !== null && (
        <>
          <CircleAlert size={13} aria-hidden="true" />
          {problem}
        </>
      )}
    </p>
  );
}
