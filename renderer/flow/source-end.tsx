import { Infinity as Endless } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive, useSettings } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import { useWish } from '../state/use-wish.ts';
import { chooseSource } from './choose-source.ts';
import { HostButton } from '../ui/host-button.tsx';
import { CountForm } from './count-form.tsx';
import { whyNotSource } from './why-not-source.ts';

/** Behind how many users the source ends, and the way to change it; nothing for files, which end by themselves (P-WCH-10). */
export function SourceEnd() {
  const parts = useApp();
  const text = useText();
  const words = text.words.pipeline.source;
  const settings = useSettings((kept) => kept.settings);
  const state = useLive(pipelineStateOf);
  const [isOpen, setOpen] = useState(false);
  useWish('source.count', () => setOpen(true));
  if (settings === null || settings.source.kind === 'files') return null;
  const { source, sourceCount: count } = settings;
  const chosen = (wanted: number | null): void => {
    setOpen(false);
    void chooseSource(parts, source, wanted);
  };
  const shown = count === null ? null : text.plural(words.users, count);
  const name = text.fill(words.endsBehind, { what: shown ?? words.endless });
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <HostButton
          className="button source-end"
          aria-label={name}
          title={name}
          act="changes"
          whyNot={whyNotSource(state, null)}
        >
          {shown ?? <Endless size={16} aria-hidden="true" />}
        </HostButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" align="end" sideOffset={6} aria-label={words.count}>
          <CountForm kind={source.kind} kept={count} chosen={chosen} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
