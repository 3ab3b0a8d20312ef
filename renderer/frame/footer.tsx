import { useText } from '../i18n/use-text.ts';
import { useLive, useSettings } from '../state/app-context.ts';
import { balanceText, diskText, engineText } from '../state/frame-text.ts';
import { contactedHost } from '../state/contacted-host.ts';
import type { LiveState } from '../state/live-store.ts';
import { agreementOf } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';

export function Footer() {
  const { frame } = useText().words;
  const text = useText();
  const differs = useLive(doesDiffer);
  const host = useSettings((state) => contactedHost(state.settings?.source ?? null));
  return (
    <footer className="footer">
      <span className={differs ? 'footer-balance differs' : 'footer-balance'} data-testid="balance">
        <LiveText write={balanceText} />
      </span>
      <span className="grow" />
      <LiveText write={engineText} className="footer-engine" />
      <LiveText write={diskText} className="footer-disk" />
      <span>{host === null ? frame.nothingLeaves : text.fill(frame.asksHost, { host })}</span>
    </footer>
  );
}

function doesDiffer({ snapshot }: LiveState): boolean {
  return snapshot !== null && agreementOf(snapshot).kind === 'differs';
}
