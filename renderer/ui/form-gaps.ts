import { createContext, use, useCallback, useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Text } from '../i18n/text.ts';

/** What of a field keeps its form from being sent: that it is empty, or that it has to be corrected. */
export type Gap = 'missing' | 'wrong';

interface Field {
  readonly label: string;
  readonly gap: Gap | null;
}

type Tell = (id: string, field: Field | null) => void;

/** How a field says to the form around it whether it is filled in; null = it is not there any more. */
export const FormGaps = createContext<Tell>(() => undefined);

/** Says it for one field. Whoever labels it by more than words is not in a form that asks. */
export function useGap(label: ReactNode, gap: Gap | null): void {
  const id = useId();
  const tell = use(FormGaps);
  const words = typeof label === 'string' ? label : null;
  useEffect(() => {
    if (words !== null) tell(id, { label: words, gap });
  }, [tell, id, words, gap]);
  useEffect(() => () => tell(id, null), [tell, id]);
}

export interface Gaps {
  readonly fields: ReadonlyMap<string, Field>;
  readonly tell: Tell;
}

/** What the fields of a form said, in the order in which they came. */
export function useGaps(): Gaps {
  const [fields, setFields] = useState<Gaps['fields']>(new Map());
  const tell = useCallback<Tell>((id, field) => {
    setFields((before) => {
      const after = new Map(before);
      if (field === null) after.delete(id);
      else after.set(id, field);
      return after;
    });
  }, []);
  return { fields, tell };
}

/** Which fields are missing and which to be corrected, by their labels; null = none is. */
export function gapsText({ words, fill, format }: Text, fields: Gaps['fields']): string | null {
  const { terms } = words;
  const sentence = (template: string, gap: Gap): readonly string[] => {
    const labels = [...fields.values()].filter((field) => field.gap === gap).map(({ label }) => label);
    if (labels.length === 0) return [];
    return [fill(template, { what: format.list(labels.map((text) => fill(terms.quote, { text }))) })];
  };
  const said = [...sentence(terms.stillMissing, 'missing'), ...sentence(terms.toCorrect, 'wrong')];
  return said.length === 0 ? null : said.join(' ');
}
