import { Check } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { RewindChoice } from './rewind-choice.tsx';
import { RewindPreview } from './rewind-preview.tsx';
import type { ActKind } from '../state/hindrance.ts';
import { type Rewinding, useRewind } from './use-rewind.ts';
import './rewind.css';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import { HostButton } from '../ui/host-button.tsx';

/** In steps: pause, choose, look, set back, go on (P-RWD-9). Open as long as it is drawn. */
export function RewindDialog({ closed }: { readonly closed: () => void }) {
  const focusReturned = useFocusReturn();
  const { rewind: words } = useText().words;
  const rewinding = useRewind();
  const { transformer, error } = rewinding;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog form-dialog rewind-dialog" onCloseAutoFocus={focusReturned}>
          <Dialog.Title asChild>
            <h2>{words.title}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{words.text}</Dialog.Description>
          <RewindSteps rewinding={rewinding} closed={closed} />
          <ErrorLine error={error} />
          <div className="dialog-actions">
            {transformer === 'still' && <p className="sub grow">{words.stillPaused}</p>}
            <Dialog.Close type="button" className="button">
              {words.close}
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function RewindSteps({ rewinding, closed }: StepsProps) {
  const { rewind: words } = useText().words;
  const { transformer, plan, isBack, isBusy } = rewinding;
  const resume = async (): Promise<void> => void ((await rewinding.resume()) && closed());
  return (
    <ol className="rewind-steps">
      <PauseStep rewinding={rewinding} />
      <Step title={words.steps.choose} isDone={plan !== null}>
        <RewindChoice rewinding={rewinding} />
      </Step>
      <LookStep rewinding={rewinding} />
      <BackStep rewinding={rewinding} />
      <Step title={words.steps.resume} isDone={false}>
        <Act
          label={words.resume}
          act="changes"
          isPrimary={isBack}
          isOffered={transformer === 'still'}
          isBusy={isBusy}
          asked={resume}
        />
      </Step>
    </ol>
  );
}

interface StepsProps {
  readonly rewinding: Rewinding;
  readonly closed: () => void;
}

type OneStepProps = Pick<StepsProps, 'rewinding'>;

function PauseStep({ rewinding }: OneStepProps) {
  const { rewind: words } = useText().words;
  const { transformer, isBusy } = rewinding;
  const isStill = transformer === 'still';
  return (
    <Step title={words.steps.pause} isDone={isStill}>
      <p className="sub">{words[transformer]}</p>
      {!isStill && (
        <Act
          label={words.pause}
          isPrimary
          isOffered={transformer === 'running'}
          isBusy={isBusy}
          asked={() => rewinding.pause()}
        />
      )}
    </Step>
  );
}

function LookStep({ rewinding }: OneStepProps) {
  const { rewind: words } = useText().words;
  const { transformer, plan, isPlace, isBusy } = rewinding;
  const isStill = transformer === 'still';
  return (
    <Step title={words.steps.look} isDone={plan !== null}>
      {plan === null ? (
        <Act
          label={words.look}
          isPrimary={isStill}
          isOffered={isStill && isPlace}
          isBusy={isBusy}
          asked={() => rewinding.look()}
        />
      ) : (
        <RewindPreview plan={plan} />
      )}
    </Step>
  );
}

function BackStep({ rewinding }: OneStepProps) {
  const { rewind: words } = useText().words;
  const { transformer, plan, isBack, isBusy } = rewinding;
  const canSetBack = transformer === 'still' && plan !== null && plan.records > 0;
  return (
    <Step title={words.steps.back} isDone={isBack}>
      {isBack ? (
        <p className="sub">{words.isBack}</p>
      ) : (
        <Act
          label={words.back}
          act="changes"
          isPrimary={canSetBack}
          isOffered={canSetBack}
          isBusy={isBusy}
          asked={() => rewinding.setBack()}
        />
      )}
    </Step>
  );
}

interface StepProps {
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

function Step({ title, isDone, children }: StepProps) {
  return (
    <li className={isDone ? 'rewind-step done' : 'rewind-step'} aria-label={title}>
      <h3>
        {title}
        {isDone && <Check size={14} aria-hidden="true" />}
      </h3>
      {children}
    </li>
  );
}

interface ActProps {
  readonly label: string;
  readonly act?: ActKind;
  readonly isPrimary: boolean;
  readonly isOffered: boolean;
  readonly isBusy: boolean;
  readonly asked: () => Promise<void>;
}

function Act({ label, act = 'looks', isPrimary, isOffered, isBusy, asked }: ActProps) {
  return (
    <HostButton
      type="button"
      act={act}
      className={isPrimary ? 'button primary' : 'button'}
      isOff={isBusy}
      disabled={!isOffered}
      onClick={() => void asked()}
    >
      {label}
    </HostButton>
  );
}
