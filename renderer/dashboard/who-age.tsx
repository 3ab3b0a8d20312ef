import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { ageBandNames } from '../../pipeline/domain/aggregations/age-bands.ts';
import type { Selection } from '../../pipeline/domain/selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import { ChoicePopover } from './choice-popover.tsx';
import { oldest, toAges, type TypedAges } from './typed-ages.ts';
import { boundsOfBand } from './who-choices.ts';

export interface WhoAgeProps {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly selection: Selection;
  readonly changed: (selection: Selection) => void;
}

/** From and to in whole years, or a band by one press. */
export function WhoAge(props: WhoAgeProps): ReactElement {
  const words = props.text.words.who;
  return (
    <ChoicePopover label={words.age}>
      <Ages {...props} />
    </ChoicePopover>
  );
}

const nothingTyped: TypedAges = { from: null, to: null };

/** What is typed is asked for when a field is left or Enter is pressed: half a number is nobody's age. */
function Ages(props: WhoAgeProps): ReactElement {
  const { text, selection, changed } = props;
  const words = text.words.who;
  const hint = useId();
  const [typed, setTyped] = useState(nothingTyped);
  const [isAsked, setAsked] = useState(false);
  const ages = toAges(typed, selection);
  const problem = isAsked && typeof ages === 'string' ? text.fill(words.agesWrong[ages], { oldest }) : null;
  const settled = (): void => {
    setAsked(true);
    if (typed === nothingTyped || typeof ages === 'string') return;
    setTyped(nothingTyped);
    changed({ ...selection, ...ages });
  };
  const bandChosen = (next: Selection): void => {
    setTyped(nothingTyped);
    changed(next);
  };
  const field = { settled, hint, isWrong: problem !== null };
  return (
    <>
      <div className="who-ages">
        <Years
          {...field}
          label={words.ageFrom}
          value={typed.from ?? selection.ageFrom}
          typed={(from) => setTyped({ ...typed, from })}
        />
        <Years
          {...field}
          label={words.ageTo}
          value={typed.to ?? selection.ageTo}
          typed={(to) => setTyped({ ...typed, to })}
        />
      </div>
      <p id={hint} className={problem === null ? 'sub' : 'dash-wrong'} role="status">
        {problem ?? words.agesHint}
      </p>
      <Bands {...props} changed={bandChosen} />
    </>
  );
}

function Bands({ text, format, selection, changed }: WhoAgeProps): ReactElement {
  const { ageFrom, ageTo } = selection;
  return (
    <div className="who-bands" role="group" aria-label={text.words.who.ageBands}>
      {ageBandNames.map((band) => {
        const { from, to } = boundsOfBand(band);
        const isOn = ageFrom === from && ageTo === to;
        const bounds = isOn ? { ageFrom: null, ageTo: null } : { ageFrom: from, ageTo: to };
        return (
          <button
            key={band}
            type="button"
            className="button small"
            aria-pressed={isOn}
            onClick={() => changed({ ...selection, ...bounds })}
          >
            {format.label(band)}
          </button>
        );
      })}
    </div>
  );
}

interface YearsProps {
  readonly label: string;
  readonly value: string | number | null;
  readonly typed: (years: string) => void;
  readonly settled: () => void;
  /** The id of what is said about both. */
  readonly hint: string;
  readonly isWrong: boolean;
}

function Years({ label, value, typed, settled, hint, isWrong }: YearsProps): ReactElement {
  return (
    <label>
      {label}
      <input
        className="field"
        type="number"
        min={0}
        max={oldest}
        value={value ?? ''}
        aria-invalid={isWrong}
        aria-describedby={hint}
        onChange={({ target }) => typed(target.value)}
        onBlur={settled}
        onKeyDown={({ key }) => (key === 'Enter' ? settled() : undefined)}
      />
    </label>
  );
}
