import type { ReactElement } from 'react';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { isAsked, type WhoState } from './who-store.ts';
import { countedText, mostCommonText, unknownText } from './who-text.ts';

export interface WhoResultProps {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly state: WhoState;
  readonly view: ShownSelection | null;
}

/** How many they are, of how many, when that was counted, and what is known of then. */
export function WhoResult({ text, format, state, view }: WhoResultProps): ReactElement | null {
  const words = text.words.who;
  if (!isAsked(state)) return null;
  const problem = state.item?.problem ?? null;
  return (
    <div className="who-result">
      <ErrorLine error={problem} lead={words.problem} again="by-itself" />
      {view === null && problem === null && <p>{words.counting}</p>}
      {view !== null && <Counted text={text} format={format} view={view} />}
    </div>
  );
}

function Counted({
  text,
  format,
  view,
}: Pick<WhoResultProps, 'text' | 'format'> & { view: ShownSelection }): ReactElement {
  const unknown = view.earlier === null ? null : unknownText(view.earlier, text);
  const mostCommon = mostCommonText(view, text, format);
  return (
    <>
      {mostCommon !== null && (
        <p>
          <strong>{mostCommon}</strong>
        </p>
      )}
      <p className="sub">{countedText(view, text, format)}</p>
      {unknown !== null && <p className="who-unknown">{unknown}</p>}
    </>
  );
}
