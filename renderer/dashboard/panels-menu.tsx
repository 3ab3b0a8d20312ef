import { Check, LayoutDashboard } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import type { PanelArrangement } from '../../electron/contract/settings.ts';
import type { Text } from '../i18n/text.ts';
import { useWish } from '../state/use-wish.ts';
import { leastPersons } from '../../pipeline/domain/small-rows.ts';
import { arrange, defaultArrangement, withHidden, withShown } from './arrangement.ts';
import type { PanelView } from './panel-view.ts';
import type { Arranging } from './use-arrangement.ts';

export interface PanelsMenuProps {
  readonly panels: () => readonly PanelView[];
  readonly arranging: Arranging;
  readonly hidesSmall: boolean;
  readonly hidesSmallChosen: (hides: boolean) => void;
  readonly text: Text;
  readonly said: (what: string) => void;
}

/** Which panels are shown, in their order, the way back to how they stood at first, and whether small groups are hidden. */
export function PanelsMenu({ hidesSmall, hidesSmallChosen, ...props }: PanelsMenuProps): ReactElement {
  const { panels, arranging, text, said } = props;
  const words = text.words.panels;
  const { arrangement, changed } = arranging;
  const set = ({ id, title }: PanelView, isShown: boolean): void => {
    changed(isShown ? withShown(arrangement, id) : withHidden(arrangement, id));
    said(text.fill(isShown ? words.shown : words.hidden, { panel: title }));
  };
  const reset = (): void => {
    changed(defaultArrangement);
    said(words.isDefault);
  };
  useWish('dashboards.default', reset);
  useWish('dashboards.toggle', (wish) => {
    const panel = panels().find(({ id }) => id === wish.panel);
    if (panel !== undefined) set(panel, arrangement.hidden.includes(panel.id));
  });
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button dash-panels">
        <LayoutDashboard size={13} aria-hidden />
        {words.choose}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu dash-menu" align="end" sideOffset={6}>
          <DropdownMenu.Label className="menu-label">{words.chosen}</DropdownMenu.Label>
          <PanelChecks panels={panels} arrangement={arrangement} set={set} />
          <DropdownMenu.Separator className="menu-line" />
          <Checked isOn={hidesSmall} changed={hidesSmallChosen}>
            {text.fill(text.words.small.choose, { least: leastPersons })}
          </Checked>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item className="menu-item" onSelect={reset}>
            {words.default}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface PanelChecksProps extends Pick<PanelsMenuProps, 'panels'> {
  readonly arrangement: PanelArrangement;
  readonly set: (panel: PanelView, isShown: boolean) => void;
}

/** There only while the menu is open, and the panels are made only then. */
function PanelChecks({ panels, arrangement, set }: PanelChecksProps): ReactElement[] {
  return arrange(panels(), arrangement).map((panel) => (
    <Checked key={panel.id} isOn={!arrangement.hidden.includes(panel.id)} changed={(isShown) => set(panel, isShown)}>
      {panel.title}
    </Checked>
  ));
}

interface CheckedProps {
  readonly isOn: boolean;
  readonly changed: (isOn: boolean) => void;
  readonly children: string;
}

/** The menu stays open: one may want more than one. */
function Checked({ isOn, changed, children }: CheckedProps): ReactElement {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      checked={isOn}
      onCheckedChange={changed}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-check">
        <DropdownMenu.ItemIndicator>
          <Check size={14} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}
