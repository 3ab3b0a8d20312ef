import { articleOf } from '../../../gdpr-register/field.ts';
import type { ActivityKind, Field } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';

export interface FieldMarkProps {
  readonly field: Field;
  readonly kind: ActivityKind;
}

/** Beside the label: the article that asks for the field, and whether it has to be filled in. */
export function FieldMark({ field, kind }: FieldMarkProps) {
  const text = useText();
  const { register: words } = text.words;
  const article = articleOf(field, kind);
  return (
    <span className="field-mark">
      {article !== null && <span>{text.fill(words.article, { article })}</span>}
      {field.need !== 'optional' && <span className={`field-need ${field.need}`}>{words.needs[field.need]}</span>}
    </span>
  );
}
