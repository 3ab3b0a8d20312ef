import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { SourceKind } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { FormField } from '../ui/form-field.tsx';
import { greatestCount, parseCount } from './parse-count.ts';

export interface CountFormProps {
  readonly kind: Exclude<SourceKind, 'files'>;
  readonly kept: number | null;
  readonly chosen: (count: number | null) => void;
}

/** Asks behind how many users the source ends. */
export function CountForm({ kind, kept, chosen }: CountFormProps) {
  const text = useText();
  const words = text.words.pipeline.source;
  const [typed, setTyped] = useState(kept === null ? '' : String(kept));
  const parsed = parseCount(typed, text.format);
  const problems = {
    count: null,
    'no-number': words.noCount,
    'too-great': text.fill(words.countTooGreat, { greatest: text.format.count(greatestCount) }),
  };
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.kind === 'count') chosen(parsed.count);
      }}
    >
      <FormField
        label={words.count}
        help={kind === 'synthetic' ? words.countHint : words.countHintAnew}
        problem={problems[parsed.kind]}
      >
        {(input) => (
          <input
            {...input}
            className="field number"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </FormField>
      <div className="dialog-actions">
        <Popover.Close className="button">{text.words.terms.cancel}</Popover.Close>
        <button type="submit" className="button primary" disabled={parsed.kind !== 'count'}>
          {words.useCount}
        </button>
      </div>
    </form>
  );
}
