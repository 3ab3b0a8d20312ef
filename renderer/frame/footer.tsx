import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { connectionsStoreOf, findListed } from '../settings/connections-store.ts';
import { useApp, useLive, useSettings } from '../state/app-context.ts';
import { balanceText, diskText, engineText } from '../state/frame-text.ts';
import { contactedHosts } from '../state/contacted-hosts.ts';
import type { LiveState } from '../state/live-store.ts';
import { agreementOf } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';

export function Footer() {
  const { balanceHint } = useText().words.frame;
  const differs = useLive(doesDiffer);
  return (
    <footer className="footer">
      <span className={differs ? 'footer-balance differs' : 'footer-balance'} title={balanceHint} data-testid="balance">
        <LiveText write={balanceText} />
      </span>
      <span className="grow" />
      <LiveText write={diskText} className="footer-disk" />
      <Contacted />
      <LiveText write={engineText} className="footer-engine" />
    </footer>
  );
}

/** Where data comes from and goes to outside of this machine. */
export function Contacted() {
  const text = useText();
  const { frame } = text.words;
  const list = useStore(connectionsStoreOf(useApp().connection), (state) => state.list);
  const source = useSettings((state) => state.settings?.source ?? null);
  if (list === null || source === null) return null;
  const hosts = contactedHosts(source, findListed(list, list.inUse)?.connection ?? null);
  const [first, ...others] = hosts;
  if (first === undefined) return <span>{frame.nothingLeaves}</span>;
  const host = others.length === 0 ? first : `${first} +${others.length}`;
  return <span title={text.format.list(hosts)}>{text.fill(frame.asksHost, { host })}</span>;
}

function doesDiffer({ snapshot }: LiveState): boolean {
  return snapshot !== null && agreementOf(snapshot).kind === 'differs';
}
