import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { StoreDamage } from '../../electron/contract/store-damage.ts';
import { CopyReport } from '../about/copy-report.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { LineLink } from './line-link.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';

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
      <p className="grow" role="alert">
        <strong>{text.fill(words.title, { store: text.words.terms.stores[damage.store] })}</strong>{' '}
        {text.fill(words.text, { where: damage.where, time: text.format.time(damage.foundMs) })}{' '}
        {canRepair ? '' : words.stopFirst}
      </p>
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
            disabled={!canRepair}
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
  readonly disabled: boolean;
  readonly confirmed: () => void;
}

function RepairButton({ damage, offer, isOff, disabled, confirmed }: RepairButtonProps) {
  const text = useText();
  const { frame, terms } = text.words;
  const words = frame.damage;
  const isRebuild = offer === 'rebuild';
  const label = isRebuild ? words.rebuild : words.moveAside;
  const [asks, setAsks] = useState(false);
  return (
    <>
      <SteadyButton
        type="button"
        className="button small"
        isOff={isOff}
        disabled={disabled}
        onClick={() => setAsks(true)}
      >
        {label}
      </SteadyButton>
      {asks && (
        <ConfirmDialog
          title={text.fill(terms.pair, { name: terms.stores[damage.store], value: label.replace(/…$/, '') })}
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
