import { useText } from '../i18n/use-text.ts';
import { useGap } from '../ui/form-gaps.ts';

export interface PersonChoiceProps {
  readonly ids: readonly string[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** An address or a number may be of several persons: one of them is chosen by hand. */
export function PersonChoice({ ids, chosen, choose }: PersonChoiceProps) {
  const { form: words } = useText().words.request;
  useGap(words.person, chosen === '' ? 'missing' : null);
  return (
    <fieldset className="request-choice" role="radiogroup">
      <legend>{words.several}</legend>
      {ids.map((id) => (
        <label key={id} className="check mono">
          <input type="radio" name="person" checked={chosen === id} onChange={() => choose(id)} />
          {id}
        </label>
      ))}
    </fieldset>
  );
}
