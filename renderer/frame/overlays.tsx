import { useStore } from 'zustand';
import { AboutDialog } from '../about/about-dialog.tsx';
import { LicencesDialog } from '../about/licences-dialog.tsx';
import { KeyboardMap } from '../actions/keyboard-map.tsx';
import { Palette } from '../palette/palette.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { useApp } from '../state/app-context.ts';

/** What lies over the window, one at a time. */
export function Overlays() {
  const { overlays } = useApp();
  const { shown, place } = useStore(overlays);
  const closed = (): void => overlays.setState({ shown: null });
  switch (shown) {
    case 'palette':
      return <Palette closed={closed} chosen={(action) => action.run()} />;
    case 'keys':
      return <KeyboardMap closed={closed} />;
    case 'help':
      return <HelpDialog first={place} closed={closed} />;
    case 'about':
      return <AboutDialog closed={closed} />;
    case 'licences':
      return <LicencesDialog closed={closed} />;
    case null:
      return null;
  }
}
