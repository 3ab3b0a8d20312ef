import { EllipsisVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { type PanelFormat, panelFormats } from './panel-file.ts';
import type { PanelView } from './panel-view.ts';

export interface PanelMenuProps {
  readonly panel: PanelView;
  readonly text: Text;
  readonly saved: (format: PanelFormat) => void;
  readonly copied: (what: 'picture' | 'table') => void;
  /** Null in the dialog, where a panel has no place. */
  readonly placing: PanelPlacing | null;
}

export interface PanelPlacing {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly stepped: (by: number) => void;
  readonly hidden: () => void;
}

/** What is done with a panel beside reading it. */
export function PanelMenu({ panel, text, saved, copied, placing }: PanelMenuProps): ReactElement {
  const words = text.words.panels;
  const label = text.fill(words.menu, { panel: panel.title });
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button ghost small icon" aria-label={label} title={label}>
        <EllipsisVertical size={14} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu dash-menu" align="end" sideOffset={6}>
          {panelFormats.map((format) => (
            <Item key={format} chosen={() => saved(format)}>
              {words.saveAs[format]}
            </Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <Item chosen={() => copied('picture')}>{words.copyPicture}</Item>
          <Item chosen={() => copied('table')}>{words.copyTable}</Item>
          {placing !== null && <Placing placing={placing} text={text} />}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Placing({ placing, text }: { readonly placing: PanelPlacing; readonly text: Text }): ReactElement {
  const words = text.words.panels;
  return (
    <>
      <DropdownMenu.Separator className="menu-line" />
      <Item chosen={() => placing.stepped(-1)} disabled={placing.isFirst}>
        {words.earlier}
      </Item>
      <Item chosen={() => placing.stepped(1)} disabled={placing.isLast}>
        {words.later}
      </Item>
      <Item chosen={placing.hidden}>{words.hide}</Item>
    </>
  );
}

interface ItemProps {
  readonly children: string;
  readonly chosen: () => void;
  readonly disabled?: boolean;
}

function Item({ children, chosen, disabled = false }: ItemProps): ReactElement {
  return (
    <DropdownMenu.Item className="menu-item" disabled={disabled} onSelect={chosen}>
      {children}
    </DropdownMenu.Item>
  );
}
