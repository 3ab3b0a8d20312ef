import { languages, themes } from '../../electron/contract/settings.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useSettings } from '../state/app-context.ts';
import { SelectField } from '../ui/select-field.tsx';

/** Language and theme, as in the menu of the header. */
export function LookCard() {
  const { settings } = useApp();
  const { settings: words, frame } = useText().words;
  const look = useSettings((state) => state.look);
  return (
    <section className="card" aria-label={words.look.title}>
      <h2>{words.look.title}</h2>
      <div className="settings-look">
        <SelectField
          label={words.look.language}
          value={look.language}
          chosen={(value) => void settings.change({ language: oneOf(languages, value) })}
          options={languages.map((value) => ({ value, label: frame.languages[value] }))}
        />
        <SelectField
          label={words.look.theme}
          value={look.theme}
          chosen={(value) => void settings.change({ theme: oneOf(themes, value) })}
          options={themes.map((value) => ({ value, label: frame.themes[value] }))}
        />
      </div>
    </section>
  );
}

/** The option of a select is one of those that it was given. */
export function oneOf<T extends string>(options: readonly T[], value: string): T {
  return options.find((option) => option === value) ?? options[0]!;
}
