import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { ChoicePopover } from './choice-popover.tsx';

export interface WhoOption {
  readonly key: string;
  readonly label: string;
}

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
  const found = options.filter(
    (one) => chosen.includes(one.key) || `${one.label} ${one.key}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
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
