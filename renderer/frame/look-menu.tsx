import { Check, Languages } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { languages, themes } from '../../electron/contract/settings.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useSettings } from '../state/app-context.ts';

export function LookMenu() {
  const { settings } = useApp();
  const { frame } = useText().words;
  const look = useSettings((state) => state.look);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button ghost icon" aria-label={frame.settings} title={frame.settings}>
        <Languages size={16} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          <Choice
            label={frame.language}
            value={look.language}
            choices={languages.map((value) => ({ value, label: frame.languages[value] }))}
            chosen={(language) => void settings.change({ language })}
          />
          <DropdownMenu.Separator className="menu-line" />
          <Choice
            label={frame.theme}
            value={look.theme}
            choices={themes.map((value) => ({ value, label: frame.themes[value] }))}
            chosen={(theme) => void settings.change({ theme })}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, chosen }: ChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value} aria-label={label}>
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          className="menu-item"
          value={choice.value}
          onSelect={() => chosen(choice.value)}
        >
          <span className="menu-check">
            <DropdownMenu.ItemIndicator>
              <Check size={14} aria-hidden="true" />
            </DropdownMenu.ItemIndicator>
          </span>
          {choice.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
