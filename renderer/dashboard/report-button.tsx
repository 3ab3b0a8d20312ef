import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { useLive } from '../state/app-context.ts';
import { HostButton } from '../ui/host-button.tsx';
import { whyNoPanels } from './why-no-panels.ts';

export interface ReportButtonProps {
  readonly text: Text;
  readonly asked: () => Promise<void>;
}

export function ReportButton({ text, asked }: ReportButtonProps): ReactElement {
  const [isBusy, setIsBusy] = useState(false);
  const whyNot = useLive(whyNoPanels);
  const words = text.words.panels.report;
  const label = isBusy ? words.saving : words.save;
  const pressed = (): void => {
    setIsBusy(true);
    void asked().finally(() => setIsBusy(false));
  };
  return (
    <HostButton
      type="button"
      className="button icon dash-report"
      aria-label={label}
      title={label}
      whyNot={whyNot}
      isOff={isBusy}
      onClick={pressed}
    >
      <FileDown size={13} aria-hidden />
    </HostButton>
  );
}
