import { CircleHelp } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import './help.css';
import { type HelpPlace, partsOf } from './help-pages.ts';

/** Beside what needs explaining: to the page or the part of the help that does. */
export function HelpLink({ page, part }: HelpPlace) {
  const { overlays } = useApp();
  const text = useText();
  const title = partsOf(page, text).find(({ id }) => id === part)?.title ?? text.words.help.pages[page].title;
  const label = text.fill(text.words.help.about, { title });
  return (
    <button
      type="button"
      className="help-link"
      aria-label={label}
      title={label}
      onClick={() => overlays.setState({ shown: 'help', place: { page, part } })}
    >
      <CircleHelp size={14} aria-hidden="true" />
    </button>
  );
}
