import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
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
      <Badge tone="quiet" plain title={frame.embeddedHint}>
        {frame.embedded}
      </Badge>
      <StatePill />
      <span className="grow" />
      <ForceButton />
      <LookMenu />
      <StartButton />
    </header>
  );
}
