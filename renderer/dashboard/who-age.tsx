import { useState } from 'react';
import type { ReactElement } from 'react';
import { ageBandNames } from '../../pipeline/domain/aggregations/age-bands.ts';
import type { Selection } from '../../pipeline/domain/selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import { ChoicePopover } from './choice-popover.tsx';
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

function Ages({ text, format, selection, changed }: WhoAgeProps): ReactElement {
  const words = text.words.who;
  const { ageFrom, ageTo } = selection;
  return (
    <>
      <div className="who-ages">
        <Years label={words.ageFrom} value={ageFrom} changed={(years) => changed({ ...selection, ageFrom: years })} />
        <Years label={words.ageTo} value={ageTo} changed={(years) => changed({ ...selection, ageTo: years })} />
      </div>
      <div className="who-bands" role="group" aria-label={words.ageBands}>
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
    </>
  );
}

interface YearsProps {
  readonly label: string;
  readonly value: number | null;
  readonly changed: (years: number | null) => void;
}

/** What is typed is asked for when the field is left or Enter is pressed: half a number is nobody's age. */
function Years({ label, value, changed }: YearsProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const settled = (): void => {
    if (typed === null) return;
    const years = Math.round(Number(typed));
    const isAge = typed.trim() !== '' && years >= 0 && years <= 130;
    setTyped(null);
    changed(isAge ? years : null);
  };
  return (
    <label>
      {label}
      <input
        className="field"
        type="number"
        min={0}
        max={130}
        value={typed ?? value ?? ''}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settled}
        onKeyDown={({ key }) => (key === 'Enter' ? settled() : undefined)}
      />
    </label>
  );
}
