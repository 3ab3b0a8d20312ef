import type { ReactElement } from 'react';
import { leastPersons } from '../../pipeline/domain/small-rows.ts';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { isAsked, type WhoState } from './who-store.ts';
import { mostCommonText } from './who-text.ts';

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
      <ErrorLine error={problem} lead={words.problem} />
      {view === null && problem === null && <p role="status">{words.counting}</p>}
      {view !== null && <Counted text={text} format={format} view={view} />}
    </div>
  );
}

function Counted({
  text,
  format,
  view,
}: Pick<WhoResultProps, 'text' | 'format'> & { view: ShownSelection }): ReactElement {
  const { who: words, dashboard, small } = text.words;
  const mostCommon = mostCommonText(view, text, format);
  const { earlier } = view;
  const counted =
    view.nothing === 'withheld'
      ? text.fill(small.withheld, { least: leastPersons })
      : text.fill(words.counted, {
          persons: text.plural(dashboard.persons, view.persons),
          of: format.count(view.of),
          time: format.time(view.atMs),
          took: text.format.ms(view.tookMs),
        });
  const then =
    earlier === null
      ? ''
      : ` · ${text.fill(words.earlier, {
          time: text.format.dayAndTime(earlier.atMs),
          persons: earlier.persons === null ? small.persons : text.plural(dashboard.persons, earlier.persons),
        })}`;
  return (
    <>
      {mostCommon !== null && (
        <p>
          <strong>{mostCommon}</strong>
        </p>
      )}
      <p className="sub">{counted + then}</p>
      {earlier !== null && earlier.unknown !== 0 && (
        <p className="who-unknown">
          {earlier.unknown === null
            ? text.fill(small.unknown, { least: leastPersons })
            : text.plural(words.unknown, earlier.unknown)}
        </p>
      )}
    </>
  );
}
