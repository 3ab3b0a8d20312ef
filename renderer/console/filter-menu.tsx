import { ChevronRight, ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ConsoleFilter } from '../../electron/contract/settings.ts';
import type { Text } from '../i18n/text.ts';
import { useApp, useSettings } from '../state/app-context.ts';
import type { LineFilter } from './line-filter.ts';
import { SaveFilterDialog } from './save-filter-dialog.tsx';
import { changeFilters, filterPresets, presetFilters, toLineFilter } from './saved-filters.ts';

export interface FilterMenuProps {
  readonly text: Text;
  readonly filter: LineFilter;
  readonly search: string;
  readonly chosen: (filter: LineFilter, search: string) => void;
}

const none: readonly ConsoleFilter[] = [];

/** What is looked for often, by a name: some that are there from the first day, and one's own. */
export function FilterMenu(props: FilterMenuProps): ReactElement {
  const { text, filter, search, chosen } = props;
  const saved = useSettings(({ settings }) => settings?.consoleFilters ?? none);
  const [isSaving, setSaving] = useState(false);
  const words = text.words.console.filters;
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button console-filters" aria-label={words.title} title={words.title}>
          <ListFilter size={14} aria-hidden />
          <span>{words.title}</span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
            {filterPresets.map((preset) => (
              <Choice key={preset} name={words.presets[preset]} chosen={() => chosen(presetFilters[preset], '')} />
            ))}
            {saved.length > 0 && <DropdownMenu.Separator className="menu-line" />}
            {saved.map((one) => (
              <Choice key={one.name} name={one.name} chosen={() => chosen(toLineFilter(one), one.search)} />
            ))}
            <DropdownMenu.Separator className="menu-line" />
            <Choice name={words.save} chosen={() => setSaving(true)} />
            {saved.length > 0 && <Removing text={text} saved={saved} />}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {isSaving && (
        <SaveFilterDialog text={text} filter={filter} search={search} saved={saved} closed={() => setSaving(false)} />
      )}
    </>
  );
}

function Choice({ name, chosen }: { readonly name: string; readonly chosen: () => void }): ReactElement {
  return (
    <DropdownMenu.Item className="menu-item" onSelect={chosen}>
      <span className="menu-name">{name}</span>
    </DropdownMenu.Item>
  );
}

function Removing({ text, saved }: { readonly text: Text; readonly saved: readonly ConsoleFilter[] }): ReactElement {
  const { connection, settings } = useApp();
  const removed = (name: string): void =>
    void changeFilters({ bridge: connection.bridge, settings }, (kept) => kept.filter((one) => one.name !== name));
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        <span className="menu-name grow">{text.words.console.filters.remove}</span>
        <ChevronRight size={14} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu">
          {saved.map(({ name }) => (
            <Choice key={name} name={name} chosen={() => removed(name)} />
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
