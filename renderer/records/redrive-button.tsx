import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RedriveWish } from '../../pipeline/domain/redrive.ts';
import type { Rejection } from '../../pipeline/domain/rejected.ts';
import { contentRejectionCodes, type RejectionCode } from '../../pipeline/domain/rejection.ts';
import { useText } from '../i18n/use-text.ts';
import { useWish } from '../state/use-wish.ts';
import { RedriveDialog } from './redrive-dialog.tsx';
import { HostButton } from '../ui/host-button.tsx';

interface RedriveButtonProps {
  /** null = of every reason. */
  readonly code: RejectionCode | null;
  /** Where any are chosen, these alone. */
  readonly chosen: readonly Rejection[];
  /** What was chosen was published again. */
  readonly redriven: () => void;
}

/** Offered for what was rejected for its content: what is chosen, or all of one reason, or of every one. */
export function RedriveButton({ code, chosen, redriven }: RedriveButtonProps): ReactElement | null {
  const text = useText();
  const { redrive: words } = text.words.records;
  const [wish, setWish] = useState<RedriveWish | null>(null);
  const codes = contentRejectionCodes.filter((one) => code === null || one === code);
  const places = chosen.map(({ partition, offset, index }) => ({ partition, offset, index }));
  const open = (): void => setWish(places.length > 0 ? { places } : { codes });
  useWish('records.redrive', open);
  if (codes.length === 0) return null;
  return (
    <>
      <HostButton className="button" onClick={open}>
        <RotateCcw size={14} aria-hidden="true" />
        {places.length > 0 ? text.plural(words.openChosen, places.length) : words.open}
      </HostButton>
      {wish !== null && (
        <RedriveDialog
          wish={wish}
          closed={(isDone) => {
            setWish(null);
            if (isDone) redriven();
          }}
        />
      )}
    </>
  );
}
