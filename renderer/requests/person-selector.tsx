import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { selectorKinds, selectorOf } from './selector-wish.ts';
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
  /** Whether it is of a request, which keeps whom it finds while it is open. */
  readonly isOfRequest: boolean;
}

/** By what a person is found, and the value. What was entered goes when another way is chosen. */
export function PersonSelector({ entered, changed, mayWait, isOfRequest }: PersonSelectorProps) {
  const { request, terms } = useText().words;
  const { form: words } = request;
  const wrong = { ...words.wrong, id: terms.personId.wrong };
  const [isSaid, setSaid] = useState(false);
  const { kind } = entered;
  const kinds = mayWait ? [...selectorKinds, 'none' as const] : selectorKinds;
  return (
    <>
      <SelectField
        label={words.by}
        value={kind}
        chosen={(chosen) => {
          setSaid(false);
          changed({ kind: kinds.find((one) => one === chosen) ?? 'id', value: '' });
        }}
        options={kinds.map((one) => ({ value: one, label: words.selectors[one] }))}
      />
      {kind !== 'none' && (
        <TextField
          label={words.value}
          help={(isOfRequest ? words.valueHelps : words.valueHelpsAlone)[kind]}
          problem={isSaid ? wrong[kind] : null}
          isMissing={selectorOf(kind, entered.value) === null}
          mono
          value={entered.value}
          typed={(value) => {
            if (!isWrong(kind, value)) setSaid(false);
            changed({ kind, value });
          }}
          left={() => setSaid(isWrong(kind, entered.value))}
        />
      )}
    </>
  );
}

/** What is only missing is not. */
function isWrong(kind: SelectorKind, value: string): boolean {
  return value.trim() !== '' && selectorOf(kind, value) === null;
}
