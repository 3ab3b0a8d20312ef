import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { ChoicePopover } from './choice-popover.tsx';
import { matchesOf, meantBy, type WhoOption } from './who-options.ts';

export interface WhoChoiceProps {
  readonly text: Text;
  readonly label: string;
  readonly options: readonly WhoOption[];
  readonly chosen: readonly string[];
  readonly toggled: (key: string) => void;
  /** Called when it opens: there may be more options than are known. */
  readonly opened?: () => void;
}

const mostListed = 60;
const fewest = 8;

/** Any of many, found by typing. */
export function WhoChoice({ opened, ...list }: WhoChoiceProps): ReactElement {
  return (
    <ChoicePopover label={list.label} opened={opened}>
      <Options {...list} />
    </ChoicePopover>
  );
}

function Options({ text, label, options, chosen, toggled }: Omit<WhoChoiceProps, 'opened'>): ReactElement {
  const [sought, setSought] = useState('');
  const words = text.words.who;
  const matches = matchesOf(options, sought);
  const found = options.filter((one) => chosen.includes(one.key) || matches.includes(one));
  const entered = (): void => {
    const meant = meantBy(options, sought);
    if (meant === null) return;
    setSought('');
    toggled(meant.key);
  };
  const listed = found.slice(0, mostListed);
  return (
    <>
      {options.length > fewest && (
        <input
          className="field"
          type="search"
          aria-label={text.fill(words.search, { what: label })}
          placeholder={words.searchHint}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
          onKeyDown={({ key }) => (key === 'Enter' ? entered() : undefined)}
        />
      )}
      <div className="who-options" role="group" aria-label={label} tabIndex={-1}>
        {listed.map((option) => (
          <label key={option.key} className="check">
            <input type="checkbox" checked={chosen.includes(option.key)} onChange={() => toggled(option.key)} />
            {option.label}
          </label>
        ))}
        {listed.length === 0 && <p className="sub">{words.noneFound}</p>}
        {found.length > listed.length && (
          <p className="sub">{text.fill(words.more, { count: text.format.count(found.length) })}</p>
        )}
      </div>
    </>
  );
}
