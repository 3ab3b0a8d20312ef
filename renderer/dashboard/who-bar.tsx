import { X } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Bridge } from '../../electron/contract/bridge.ts';
import { everybody, isEverybody, selectableGenders } from '../../pipeline/domain/selection.ts';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { type ShownSnapshot, toShownTable } from './shown-snapshot.ts';
import { chipsOf, toggled, type Picked } from './who-choices.ts';
import { WhoAge } from './who-age.tsx';
import { WhoChoice } from './who-choice.tsx';
import type { WhoOption } from './who-options.ts';
import { WhoResult } from './who-result.tsx';
import { WhoSpoken } from './who-spoken.tsx';
import type { WhoState, WhoStore } from './who-store.ts';
import { agesText } from './who-text.ts';
import './who.css';

export interface WhoBarProps {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly bridge: Bridge;
  readonly store: WhoStore;
  readonly state: WhoState;
  /** Of everybody: what there is to choose from. */
  readonly snapshot: ShownSnapshot;
  /** What was counted of who is selected. */
  readonly view: ShownSelection | null;
  readonly hidesSmall: boolean;
  /** What else is chosen beside it. */
  readonly children: ReactNode;
}

const compares = { none: null, '10m': 600_000, '1h': 3_600_000, '24h': 86_400_000, '7d': 7 * 86_400_000 } as const;
type Compare = keyof typeof compares;

/** Who is counted, and with when it is compared: chosen here or by a click in a chart, each in a chip that takes it away. */
export function WhoBar(props: WhoBarProps): ReactElement {
  const { text, format, store, state, view } = props;
  const words = text.words.who;
  return (
    <section className="who" aria-label={words.title}>
      <div className="who-line">
        <strong>{words.label}</strong>
        <HelpLink page="who" part={null} />
        <Choices {...props} />
        <span className="grow" />
        {props.children}
        <label className="who-compare">
          {words.compare}
          <select
            className="field small"
            value={compareOf(state.agoMs)}
            onChange={({ target }) => store.agoChosen(compares[target.value as Compare])}
          >
            {(Object.keys(compares) as Compare[]).map((each) => (
              <option key={each} value={each}>
                {words.compares[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="who-line who-chosen">
        <Chips {...props} />
        <WhoResult text={text} format={format} state={state} view={view} />
        <WhoSpoken text={text} format={format} state={state} view={view} />
      </div>
    </section>
  );
}

function compareOf(agoMs: number | null): Compare {
  return (Object.keys(compares) as Compare[]).find((each) => compares[each] === agoMs) ?? 'none';
}

function Choices({ text, format, bridge, store, state, snapshot, hidesSmall }: WhoBarProps): ReactElement {
  const words = text.words.who;
  const { selection } = state;
  const [allDomains, setAllDomains] = useState<readonly string[] | null>(null);
  const picked = (one: Picked): void => store.selectionChanged(toggled(selection, one));
  const keysOf = (name: string): readonly string[] =>
    snapshot.aggregates.tables.find((table) => table.name === name)?.rows.map(({ key }) => key) ?? [];
  const options = (keys: readonly string[], chosen: readonly string[]): readonly WhoOption[] =>
    [...new Set([...chosen, ...keys])].map((key) => ({ key, label: format.label(key) }));
  const plain = (keys: readonly string[], chosen: readonly string[]): readonly WhoOption[] =>
    [...new Set([...chosen, ...keys])].map((key) => ({ key, label: key }));
  const readDomains = (): void =>
    void bridge.call('aggregates.read', { name: 'emailDomains' }).then((answer) => {
      if (answer.ok) setAllDomains(toShownTable(answer.value, hidesSmall).rows.map(({ key }) => key));
    });
  return (
    <>
      <WhoChoice
        text={text}
        label={words.nationality}
        options={options(keysOf('usersByNationality'), selection.nationalities)}
        chosen={selection.nationalities}
        toggled={(key) => picked({ of: 'nationality', key })}
      />
      <WhoChoice
        text={text}
        label={words.gender}
        options={options(selectableGenders, [])}
        chosen={selection.genders}
        toggled={(key) => picked({ of: 'gender', key })}
      />
      <WhoAge text={text} format={format} selection={selection} changed={store.selectionChanged} />
      <WhoChoice
        text={text}
        label={words.domain}
        options={plain(allDomains ?? keysOf('emailDomains'), selection.domains)}
        chosen={selection.domains}
        toggled={(key) => picked({ of: 'domain', key })}
        opened={readDomains}
      />
    </>
  );
}

function Chips({ text, format, store, state, snapshot }: WhoBarProps): ReactElement {
  const { who: words, dashboard } = text.words;
  const { selection } = state;
  const isRead = snapshot.aggregates.nothing !== 'unread';
  if (isEverybody(selection)) return <span className="sub">{isRead ? words.everybody : dashboard.unread}</span>;
  return (
    <div className="who-chips">
      {chipsOf(selection, format, (bounds) => agesText(bounds, text)).map(({ label, picked }) => (
        <button
          key={`${picked.of} ${label}`}
          type="button"
          className="who-chip"
          aria-label={text.fill(words.remove, { what: label })}
          onClick={() => store.selectionChanged(toggled(selection, picked))}
        >
          {label}
          <X size={12} aria-hidden />
        </button>
      ))}
      <button type="button" className="button ghost small" onClick={() => store.selectionChanged(everybody)}>
        {words.clear}
      </button>
    </div>
  );
}
