import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { selectorKinds } from './selector-wish.ts';
import type { SelectorKind } from './selector-wish.ts';

export interface EnteredSelector {
  /** `none` = it is not said yet whom the request is about. */
  readonly kind: SelectorKind | 'none';
  readonly value: string;
}

export interface PersonSelectorProps {
  readonly entered: EnteredSelector;
  readonly changed: (entered: EnteredSelector) => void;
  /** Whether it may be left open. */
  readonly mayWait: boolean;
}

/** By what a person is found, and the value. What was entered goes when another way is chosen. */
export function PersonSelector({ entered, changed, mayWait }: PersonSelectorProps) {
  const { form: words } = useText().words.request;
  const kinds = mayWait ? [...selectorKinds, 'none' as const] : selectorKinds;
  return (
    <>
      <SelectField
        label={words.by}
        value={entered.kind}
        chosen={(chosen) => changed({ kind: kinds.find((kind) => kind === chosen) ?? 'id', value: '' })}
        options={kinds.map((kind) => ({ value: kind, label: words.selectors[kind] }))}
      />
      {entered.kind !== 'none' && (
        <TextField
          label={words.value}
          help={words.valueHelp}
          mono
          value={entered.value}
          typed={(value) => changed({ ...entered, value })}
        />
      )}
    </>
  );
}
