import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyReport } from '../about/copy-report.tsx';
import type { ReportedError } from '../about/system-report.ts';

export interface TroubleProps {
  /** How the report names it: codes alone. */
  readonly report: ReportedError;
  readonly icon?: LucideIcon;
  /** It stands in a place that is read out already. */
  readonly isReadOut?: boolean;
  /** The way out, where there is one: a button. */
  readonly way?: ReactNode;
  /** What happened, why, and what to do. */
  readonly children: ReactNode;
}

/** Whatever went wrong, said where it went wrong, with a report of it to send to whoever helps (P-HLP-4). */
export function Trouble({ report, icon: Icon = CircleAlert, isReadOut = false, way, children }: TroubleProps) {
  return (
    <div className="trouble tone-bad">
      <Icon size={16} aria-hidden="true" />
      <p className="grow" {...(isReadOut ? {} : { role: 'alert' })}>
        {children}
      </p>
      {way}
      <CopyReport error={report} />
    </div>
  );
}
