import { useState } from 'react';
import type { ReactElement } from 'react';
import type { WhoResultProps } from './who-result.tsx';
import { isAsked } from './who-store.ts';
import { answerText } from './who-text.ts';

/** The answer for whoever hears the page: once for each question, as the counts that follow would chatter. */
export function WhoSpoken({ text, format, state, view }: WhoResultProps): ReactElement {
  const { selection, agoMs } = state;
  const [heard, setHeard] = useState({ selection, agoMs, view });
  const isHeard = heard.selection === selection && heard.agoMs === agoMs && heard.view !== null;
  if (!isHeard && view !== null) setHeard({ selection, agoMs, view });
  const answer = isHeard ? heard.view : view;
  return (
    <p className="hidden-text" role="status">
      {isAsked(state) && (answer === null ? text.words.who.counting : answerText(answer, text, format))}
    </p>
  );
}
