import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface FieldGroupProps {
  readonly label: string;
  readonly mark: ReactNode;
  readonly help: string;
  readonly problem: string | null;
  readonly children: ReactNode;
}

/** As `FormField`, for a field that is entered with several inputs. */
export function FieldGroup({ label, mark, help, problem, children }: FieldGroupProps) {
  const id = useId();
  return (
    <div
      className={problem === null ? 'form-field' : 'form-field wrong'}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-help ${id}-problem`}
    >
      <div className="form-label">
        <span id={`${id}-label`} className="form-group-label">
          {label}
        </span>
        {mark}
      </div>
      <p id={`${id}-help`} className="sub form-help">
        {help}
      </p>
      {children}
      <p id={`${id}-problem`} className="form-problem" aria-live="polite">
        {problem !== null && (
          <>
            <CircleAlert size={13} aria-hidden="true" />
            {problem}
          </>
        )}
      </p>
    </div>
  );
}
