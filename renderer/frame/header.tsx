import { AlertBell } from '../alerts/alert-bell.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { HelpMenu } from './help-menu.tsx';
import { LookMenu } from './look-menu.tsx';
import { Mark } from './mark.tsx';
import { PaletteButton } from './palette-button.tsx';
import { ForceButton, StartButton } from './start-button.tsx';
import { StatePill } from './state-pill.tsx';

export function Header() {
  return (
    <header className="header">
      <span className="brand">
        <Mark />
        Vigie
      </span>
      <ConnectionBadge />
      <StatePill />
      <span className="grow" />
      <ForceButton />
      <PaletteButton />
      <LookMenu />
      <HelpMenu />
      <AlertBell />
      <StartButton />
    </header>
  );
}
