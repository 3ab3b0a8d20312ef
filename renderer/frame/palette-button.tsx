import { SquareChevronRight } from 'lucide-react';
import { useShortcutHint } from '../actions/use-shortcut-hint.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';

export function PaletteButton() {
  const { overlays } = useApp();
  const { actions } = useText().words;
  const shortcutHint = useShortcutHint();
  return (
    <button
      type="button"
      className="button ghost icon"
      aria-label={actions.paletteTitle}
      {...shortcutHint('palette.open', actions.paletteTitle)}
      onClick={() => overlays.setState({ shown: 'palette' })}
    >
      <SquareChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
