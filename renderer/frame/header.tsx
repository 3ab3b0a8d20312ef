import { useText } from '../i18n/use-text.ts';
import { LookMenu } from './look-menu.tsx';
import { Mark } from './mark.tsx';
import { ForceButton, StartButton } from './start-button.tsx';
import { StatePill } from './state-pill.tsx';

export function Header() {
  const { frame } = useText().words;
  return (
    <header className="header">
      <span className="brand">
        <Mark />
        Vigie
      </span>
      <span className="pill plain tone-quiet" title={frame.embeddedHint}>
        {frame.embedded}
      </span>
      <StatePill />
      <span className="grow" />
      <ForceButton />
      <LookMenu />
      <StartButton />
    </header>
  );
}
