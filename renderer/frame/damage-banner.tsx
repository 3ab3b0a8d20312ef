import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { StoreDamage } from '../../electron/contract/store-damage.ts';
import { CopyReport } from '../about/copy-report.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { LineLink } from './line-link.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { OriginalWords } from '../ui/original-words.tsx';

type Offer = StoreDamage['offers'][number];

/** One store that cannot be trusted, and the ways out of it. Each is confirmed first, and says what it costs. */
export function DamageBanner({ damage }: { readonly damage: StoreDamage }) {
  const text = useText();
  const { actions, damage: store } = useApp();
  const [isRepairing, setRepairing] = useState(false);
  const state = useLive(pipelineStateOf);
  const words = text.words.frame.damage;
  const canRepair = state === 'stopped' || state === 'failed';
  const repairConfirmed = async (action: Offer): Promise<void> => {
    setRepairing(true);
    await actions.ask('stores.repair', { store: damage.store, action });
    await store.readAgain();
    setRepairing(false);
  };
  return (
    <div className="banner tone-bad">
      <TriangleAlert size={16} aria-hidden="true" />
      <div className="grow">
        <p role="alert">
          <strong>
            {text.fill(words.title, {
              store: text.words.terms.stores[damage.store],
              time: text.format.time(damage.foundMs),
            })}
          </strong>{' '}
          {words.text} {canRepair ? '' : words.stopFirst}
        </p>
        <OriginalWords words={damage.where} />
      </div>
      <div className="banner-acts">
        <LineLink target={{ kind: 'damage', store: damage.store }} />
        <CopyReport error={{ code: `store-damaged (${damage.store})` }} />
        {isRepairing && <span>{words.working}</span>}
        {damage.offers.map((offer) => (
          <RepairButton
            key={offer}
            damage={damage}
            offer={offer}
            isOff={isRepairing}
            canRepair={canRepair}
            confirmed={() => void repairConfirmed(offer)}
          />
        ))}
      </div>
    </div>
  );
}

interface RepairButtonProps {
  readonly damage: StoreDamage;
  readonly offer: Offer;
  readonly isOff: boolean;
  readonly canRepair: boolean;
  readonly confirmed: () => void;
}

function RepairButton({ damage, offer, isOff, canRepair, confirmed }: RepairButtonProps) {
  const text = useText();
  const { frame } = text.words;
  const words = frame.damage;
  const isRebuild = offer === 'rebuild';
  const label = isRebuild ? words.rebuild : words.moveAside;
  const [asks, setAsks] = useState(false);
  return (
    <>
      <HostButton
        type="button"
        className="button small"
        act="changes"
        isOff={isOff}
        whyNot={canRepair ? null : 'needs-stop'}
        onClick={() => setAsks(true)}
      >
        {label}
      </HostButton>
      {asks && (
        <ConfirmDialog
          title={label.replace(/…$/, '')}
          confirm={isRebuild ? words.confirmRebuild : words.confirmMoveAside}
          tone={isRebuild ? 'primary' : 'danger'}
          confirmed={confirmed}
          closed={() => setAsks(false)}
        >
          {isRebuild ? words.rebuildText : words.moveAsideText[damage.store]}
        </ConfirmDialog>
      )}
    </>
  );
}
