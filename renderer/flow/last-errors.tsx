import { SquareTerminal } from 'lucide-react';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { CopyReport } from '../about/copy-report.tsx';
import { consoleStoreOf } from '../console/console-store.ts';
import { isErrorOf } from '../console/line-jump.ts';
import { useConsoleVersion } from '../console/use-console.ts';
import { useLineJump } from '../frame/use-line-jump.ts';
import { errorText } from '../i18n/error-text.ts';
import { knownCause } from '../i18n/known-cause.ts';
import { logText } from '../i18n/log-text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { toStageReport } from './stage-report.ts';

const most = 5;

interface LastErrorsProps {
  readonly name: StageName;
  readonly stage: StageSnapshot;
}

/** The newest errors of a stage that the console has, whatever it was started and restarted since (P-WCH-8). */
export function LastErrors({ name, stage }: LastErrorsProps) {
  const { connection } = useApp();
  const text = useText();
  const { details, stages } = text.words.pipeline;
  const store = consoleStoreOf(connection);
  useConsoleVersion(store);
  const errors = store.lines.newestOf((entry) => isErrorOf(name, entry), most);
  const [newest] = errors;
  if (newest === undefined) return <p className="sub">{details.noError}</p>;
  return (
    <section className="node-part" aria-label={details.lastErrors}>
      <div className="last-errors-head">
        <h3>{details.lastErrors}</h3>
        <CopyReport error={{ code: codeOf(newest) }} more={() => toStageReport(name, stage, errors)} />
      </div>
      {stage.errors > 0 && (
        <p className="sub">{text.fill(details.saidOnce, { errors: text.plural(stages.errorCount, stage.errors) })}</p>
      )}
      <ol className="last-errors">
        {errors.map((entry) => (
          <ErrorLine key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

/** When, the code, and what it means; where the line has no code of an error, its own words. */
function ErrorLine({ entry }: { readonly entry: LogEntry }) {
  const text = useText();
  const jump = useLineJump();
  const { fields, atMs, seq } = entry;
  const error = codeOf(entry);
  const message = String(fields['message'] ?? '');
  const of = (code: string): string => knownCause(text, entry) ?? errorText(text, { code, message }).what;
  const what = fields['error'] === undefined ? logText(text, entry) : of(error);
  const time = text.format.time(atMs);
  return (
    <li>
      <time dateTime={new Date(atMs).toISOString()}>{time}</time>
      <span title={message}>
        {what} <code>{error}</code>
      </span>
      <button
        type="button"
        className="button small icon"
        aria-label={text.fill(text.words.pipeline.details.showLine, { time })}
        title={text.words.frame.showLineHint}
        onClick={() => jump({ kind: 'line', seq })}
      >
        <SquareTerminal size={13} aria-hidden="true" />
      </button>
    </li>
  );
}

/** Of the error where the line names one, else of the line. */
function codeOf({ fields, code }: LogEntry): string {
  return String(fields['error'] ?? code);
}
