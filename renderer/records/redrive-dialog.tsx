import { Dialog } from 'radix-ui';
import type { ReactElement } from 'react';
import type { RedriveProgress, RedriveWish } from '../../pipeline/domain/redrive.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import { RedriveOutcomes } from './redrive-outcomes.tsx';
import { type Redriving, useRedrive } from './use-redrive.ts';
import { HostButton } from '../ui/host-button.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface RedriveDialogProps {
  readonly wish: RedriveWish;
  readonly closed: (isDone: boolean) => void;
}

/** What would become of what was rejected, and publishing again what would pass (P-RDR-7). Open as long as it is drawn. */
export function RedriveDialog({ wish, closed }: RedriveDialogProps): ReactElement {
  const text = useText();
  const { redrive: words } = text.words.records;
  const redriving = useRedrive(wish);
  const giveFocusBack = useFocusReturn();
  const { plan, result, error } = redriving;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed(result?.ended === 'done')}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog form-dialog" onCloseAutoFocus={giveFocusBack}>
          <Dialog.Title asChild>
            <h2>{words.title}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{words.text}</Dialog.Description>
          <p className="records-note">{wishText(text, wish)}</p>
          {plan !== null && <RedriveOutcomes plan={plan} result={result} />}
          <Progress redriving={redriving} />
          <p role="status">{plan === null && error === null ? words.counting : endText(text, redriving)}</p>
          <ErrorLine error={error} />
          <Buttons redriving={redriving} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function wishText(text: Text, wish: RedriveWish): string {
  const { redrive: words } = text.words.records;
  if ('places' in wish) return text.plural(words.places, wish.places.length);
  const reasons = wish.codes.map((code) => text.words.terms.rejections[code]);
  return text.fill(words.reasons, { reasons: text.format.list(reasons) });
}

function endText(text: Text, { state, result }: Redriving): string {
  const { redrive: words } = text.words.records;
  if (state === 'cancelling') return words.cancelling;
  if (result === null) return '';
  return text.plural(result.ended === 'done' ? words.isDone : words.isCancelled, result.passing);
}

/** Read aloud at every tenth. */
function Progress({ redriving }: { readonly redriving: Redriving }): ReactElement {
  const text = useText();
  const { redrive: words } = text.words.records;
  const { state, progress } = redriving;
  const { count, percent } = text.format;
  const isRunning = state !== 'waiting';
  return (
    <>
      {isRunning && (
        <div className="records-progress">
          <progress aria-label={words.running} value={progress?.published} max={progress?.of} />
          <span>
            {progress === null
              ? words.counting
              : text.fill(words.progress, { n: count(progress.published), of: count(progress.of) })}
          </span>
        </div>
      )}
      <p className="hidden-text" role="status">
        {isRunning && progress !== null && text.fill(words.part, { part: percent(tenthOf(progress)) })}
      </p>
    </>
  );
}

function tenthOf({ published, of }: RedriveProgress): number {
  return Math.floor((10 * published) / of) / 10;
}

function Buttons({ redriving }: { readonly redriving: Redriving }): ReactElement {
  const text = useText();
  const { redrive: words } = text.words.records;
  const { cancel, close } = text.words.terms;
  const { plan, state, result } = redriving;
  const passing = plan?.passing ?? 0;
  return (
    <div className="dialog-actions">
      {state === 'waiting' ? (
        <Dialog.Close type="button" className="button">
          {close}
        </Dialog.Close>
      ) : (
        <SteadyButton type="button" className="button" isOff={state === 'cancelling'} onClick={redriving.cancel}>
          {cancel}
        </SteadyButton>
      )}
      {result === null && (
        <HostButton
          className="button primary"
          act="changes"
          isOff={state !== 'waiting'}
          disabled={passing === 0}
          onClick={redriving.publish}
        >
          {text.plural(words.publish, passing)}
        </HostButton>
      )}
    </div>
  );
}
