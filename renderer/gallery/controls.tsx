import { Play, Settings } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const kinds = ['', 'primary', 'danger', 'ghost', 'small'] as const;
const tones = ['ok', 'warn', 'bad', 'quiet', 'accent'] as const;

export function Controls() {
  return (
    <>
      {kinds.map((kind) => (
        <Specimens key={kind} title={`Button ${kind}`}>
          <Specimen name="default">
            <Button kind={kind} />
          </Specimen>
          <Specimen name="hover">
            <Button kind={`${kind} is-hover`} />
          </Specimen>
          <Specimen name="focus">
            <Button kind={`${kind} is-focus`} />
          </Specimen>
          <Specimen name="disabled">
            <Button kind={kind} disabled />
          </Specimen>
        </Specimens>
      ))}
      <OtherButtons />
      <Badges />
      <Segments />
    </>
  );
}

function OtherButtons() {
  const { frame } = useText().words;
  return (
    <Specimens title="Buttons with icons, pressed, link">
      <button type="button" className="button icon" aria-label={frame.tabs.settings}>
        <Settings size={16} aria-hidden="true" />
      </button>
      <button type="button" className="button" aria-pressed="true">
        {frame.tabs.console}
      </button>
      <button type="button" className="link">
        {frame.showLine}
      </button>
      <button type="button" className="link is-hover">
        {frame.showLine}
      </button>
    </Specimens>
  );
}

function Badges() {
  const { terms } = useText().words;
  return (
    <Specimens title="Badges">
      {tones.map((tone) => (
        <Badge key={tone} tone={tone}>
          {terms.states.running}
        </Badge>
      ))}
      {tones.map((tone) => (
        <Badge key={tone} tone={tone} plain>
          {terms.states.stopped}
        </Badge>
      ))}
    </Specimens>
  );
}

function Segments() {
  const { frame } = useText().words;
  return (
    <Specimens title="Segments">
      {[false, true].map((disabled) => (
        <div key={String(disabled)} className="segments" role="group" aria-label={frame.theme}>
          <button type="button" className="segment" aria-pressed="true" disabled={disabled}>
            {frame.themes.light}
          </button>
          <button type="button" className="segment is-hover" disabled={disabled}>
            {frame.themes.dark}
          </button>
          <button type="button" className="segment" disabled={disabled}>
            {frame.themes.contrast}
          </button>
        </div>
      ))}
    </Specimens>
  );
}

function Button({ kind, disabled = false }: { readonly kind: string; readonly disabled?: boolean }) {
  const { frame } = useText().words;
  return (
    <button type="button" className={`button ${kind}`} disabled={disabled}>
      <Play size={14} aria-hidden="true" />
      {frame.start}
    </button>
  );
}
