import { Dialog } from 'radix-ui';
import type { ReactElement } from 'react';
import type { RedrivePlan } from '../../pipeline/domain/redrive.ts';
import type { ContentRejectionCode } from '../../pipeline/domain/rejection.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { type Redriving, useRedrive } from './use-redrive.ts';

export interface RedriveDialogProps {
  readonly codes: readonly ContentRejectionCode[];
  readonly closed: () => void;
}

/** What would become of what was rejected, and publishing again what would pass (P-RDR-7). Open as long as it is drawn. */
export function RedriveDialog({ codes, closed }: RedriveDialogProps): ReactElement {
  const text = useText();
  const { redrive: words } = text.words.records;
  const { rejections } = text.words.terms;
  const redriving = useRedrive({ codes: [...codes] });
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog form-dialog">
          <Dialog.Title asChild>
            <h2>{words.title}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{words.text}</Dialog.Description>
          <p className="records-note">
            {text.fill(words.reasons, { reasons: text.format.list(codes.map((code) => rejections[code])) })}
          </p>
          {redriving.plan === null && redriving.error === null && <p role="status">{words.counting}</p>}
          {redriving.plan !== null && <Outcomes plan={redriving.plan} isDone={redriving.ended === 'done'} />}
          <Ending redriving={redriving} />
          <ErrorLine error={redriving.error} />
          <Buttons redriving={redriving} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const outcomes = ['passing', 'failing', 'done', 'barred', 'gone'] as const;

function Outcomes({ plan, isDone }: { readonly plan: RedrivePlan; readonly isDone: boolean }): ReactElement {
  const { format, words } = useText();
  const { redrive } = words.records;
  return (
    <table className="record-table" aria-label={redrive.outcomesLabel}>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome}>
            <th scope="row" className="grow">
              {outcome === 'passing' && isDone ? redrive.published : redrive.outcomes[outcome]}
            </th>
            <td className="number">{format.count(plan[outcome])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="grow">
            {redrive.rejected}
          </th>
          <td className="number">{format.count(plan.rejected)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Ending({ redriving }: { readonly redriving: Redriving }): ReactElement | null {
  const text = useText();
  const { redrive: words } = text.words.records;
  const { plan, isRunning, published, ended } = redriving;
  if (isRunning)
    return (
      <div className="records-progress">
        <progress aria-label={words.running} value={published} max={Math.max(1, plan?.passing ?? 1)} />
        <span>
          {text.fill(words.progress, { n: text.format.count(published), of: text.format.count(plan?.passing ?? 0) })}
        </span>
      </div>
    );
  if (ended === null) return null;
  const n = ended === 'done' ? (plan?.passing ?? 0) : published;
  return <p role="status">{text.plural(ended === 'done' ? words.isDone : words.isCancelled, n)}</p>;
}

function Buttons({ redriving }: { readonly redriving: Redriving }): ReactElement {
  const text = useText();
  const { redrive: words } = text.words.records;
  const { cancel, close } = text.words.terms;
  const { plan, isRunning, ended } = redriving;
  const passing = plan?.passing ?? 0;
  return (
    <div className="dialog-actions">
      {isRunning ? (
        <button type="button" className="button" onClick={redriving.cancel}>
          {cancel}
        </button>
      ) : (
        <Dialog.Close type="button" className="button">
          {close}
        </Dialog.Close>
      )}
      {ended === null && (
        <button
          type="button"
          className="button primary"
          disabled={passing === 0 || isRunning}
          onClick={redriving.publish}
        >
          {text.plural(words.publish, passing)}
        </button>
      )}
    </div>
  );
}
