import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyReport } from '../about/copy-report.tsx';
import type { ReportedError } from '../about/system-report.ts';
import { OriginalWords } from './original-words.tsx';

export interface TroubleProps {
  /** How the report names it: codes alone. */
  readonly report: ReportedError;
  readonly icon?: LucideIcon;
  /** It stands in a place that is read out already. */
  readonly isReadOut?: boolean;
  /** The way out, where there is one: a button. */
  readonly way?: ReactNode;
  /** The words of a driver or the system, where the window has none for them. */
  readonly original?: string | null;
  /** What happened, why, and what to do. */
  readonly children: ReactNode;
}

/** Whatever went wrong, said where it went wrong, with a report of it to send to whoever helps (P-HLP-4). */
export function Trouble({ report, icon: Icon = CircleAlert, isReadOut = false, ...props }: TroubleProps) {
  return (
    <div className="trouble tone-bad">
      <Icon size={16} aria-hidden="true" />
      <div className="grow">
        <p {...(isReadOut ? {} : { role: 'alert' })}>{props.children}</p>
        <OriginalWords words={props.original ?? null} />
      </div>
      {props.way}
      <CopyReport error={report} />
    </div>
  );
}
