import { CalendarClock, CirclePause } from 'lucide-react';
import { useStore } from 'zustand';
import type { PurgeDue, PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useNavigation } from '../state/app-context.ts';
import { purgeStoreOf } from './purge-store.ts';
import { dueText } from './purge-text.ts';
import { HostButton } from '../ui/host-button.tsx';

const waits: ReadonlySet<PurgeStatus['state']> = new Set(['failed', 'paused', 'open']);

/** Above every other screen: that records are due, and that a purge waits for somebody. */
export function PurgeBanner() {
  const { connection } = useApp();
  const live = useStore(purgeStoreOf(connection), (state) => state.live);
  const isShown = useNavigation(({ tab }) => tab !== 'purge');
  if (live === null || !isShown) return null;
  const waiting = live.purges.find(({ state }) => waits.has(state));
  return (
    <>
      {live.due !== null && <DueBanner due={live.due} />}
      {waiting !== undefined && <WaitingBanner purge={waiting} />}
    </>
  );
}

function DueBanner({ due }: { readonly due: PurgeDue }) {
  const { connection, navigation } = useApp();
  const text = useText();
  const { banner: words } = text.words.purge;
  const store = purgeStoreOf(connection);
  const isCounting = useStore(store, (state) => state.isCounting);
  const previewAsked = async (): Promise<void> => navigation.purgeOpened(await store.planAsked({}));
  return (
    <div className="banner tone-warn">
      <CalendarClock size={16} aria-hidden="true" />
      <p className="grow" role="status">
        {dueText(text, due)}
      </p>
      <HostButton type="button" className="button small" isOff={isCounting} onClick={() => void previewAsked()}>
        {words.preview}
      </HostButton>
    </div>
  );
}

function WaitingBanner({ purge: { id, state } }: { readonly purge: PurgeStatus }) {
  const { navigation } = useApp();
  const text = useText();
  const { banner: words, states } = text.words.purge;
  return (
    <div className={state === 'failed' ? 'banner tone-bad' : 'banner tone-warn'}>
      <CirclePause size={16} aria-hidden="true" />
      <p className="grow" role="status">
        {text.fill(words.waits, { state: states[state].toLowerCase() })}
      </p>
      <button type="button" className="button small" onClick={() => navigation.purgeOpened(id)}>
        {words.open}
      </button>
    </div>
  );
}
