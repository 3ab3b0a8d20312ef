import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { logLevels, logStages } from '../../pipeline/domain/log-entry.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import './console.css';
import './console-lines.css';
import { ConsoleActions, NewLines } from './console-actions.tsx';
import { ConsoleCounts } from './console-counts.tsx';
import { ConsoleSearch, type ConsoleSearchProps } from './console-search.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { consoleStoreOf } from './console-store.ts';
import type { ConsoleStore, LineMark } from './console-store.ts';
import { toggle } from './line-filter.ts';
import { LineWindow } from './line-window.tsx';
import { LineList } from './line-list.tsx';
import { NoLines } from './no-lines.tsx';
import { ToggleGroup } from './toggle-group.tsx';
import { useConsoleVersion, useLineSearch, useLineWords } from './use-console.ts';

/** The connected parent of the console. */
export function ConsoleTab(): ReactElement {
  const { connection } = useApp();
  return <Console store={consoleStoreOf(connection)} />;
}

/** The line that was jumped to, else the one that was found. */
function useCurrent(mark: LineMark | null, found: number | null): LineMark | null {
  return useMemo(() => mark ?? (found === null ? null : { id: found }), [mark, found]);
}

/** What came of an action; one that says the same again is shown again. */
interface Said {
  readonly what: string;
  readonly round: number;
}

function Console({ store }: { store: ConsoleStore }): ReactElement {
  const text = useText();
  const version = useConsoleVersion(store);
  const words = useLineWords(text);
  const search = useLineSearch(store, words);
  const [wrap, setWrap] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const topId = useRef(0);
  const stepped = (by: 1 | -1): void => {
    store.paused();
    store.unmarked();
    search.stepped(by, topId.current);
  };
  const current = useCurrent(store.mark, search.current);
  return (
    <section className="screen console" aria-label={text.words.console.title}>
      <div className="console-bar">
        <Title text={text} />
        <ConsoleCounts store={store} text={text} />
        <ConsoleActions
          store={store}
          text={text}
          words={words}
          wrap={wrap}
          wrapToggled={() => setWrap(!wrap)}
          topId={topId}
          said={(what) => setSaid((before) => ({ what, round: (before?.round ?? 0) + 1 }))}
        />
      </div>
      <SearchBar store={store} text={text} search={search} stepped={stepped} />
      <div className="console-frame">
        <LineList
          store={store}
          version={version}
          text={text}
          words={words}
          wrap={wrap}
          pattern={search.pattern}
          current={current}
          topId={topId}
        />
        <NoLines store={store} text={text} />
        <NewLines store={store} text={text} />
        <div className="console-said" role="status">
          {said !== null && <span key={said.round}>{said.what}</span>}
        </div>
      </div>
    </section>
  );
}

function Title({ text }: { readonly text: Text }): ReactElement {
  return (
    <>
      <h1>{text.words.console.title}</h1>
      <HelpLink {...helpOfTab.console} />
    </>
  );
}

type SearchBarProps = ConsoleSearchProps & { readonly store: ConsoleStore };

/** What is looked for, and in which lines; and that some of them could not be read. */
function SearchBar({ store, text, search, stepped }: SearchBarProps): ReactElement {
  return (
    <>
      <div className="console-bar">
        <ConsoleSearch search={search} text={text} stepped={stepped} />
        <ConsoleFilters store={store} text={text} />
        <FilterMenu
          text={text}
          filter={store.lines.filter}
          search={search.input}
          chosen={(filter, searched) => {
            store.filterChanged(filter);
            search.typed(searched);
          }}
        />
      </div>
      <ErrorLine error={store.failure} lead={text.words.console.readFailed} again={store.readAgain} />
    </>
  );
}

function ConsoleFilters({ store, text }: { store: ConsoleStore; text: Text }): ReactElement {
  const { filter } = store.lines;
  const { terms, console: words } = text.words;
  return (
    <>
      <LineWindow store={store} text={text} />
      <ToggleGroup
        label={words.levels}
        members={logLevels}
        words={terms.levels}
        on={filter.levels}
        toggled={(level) => store.filterChanged({ ...filter, levels: toggle(filter.levels, level) })}
      />
      <ToggleGroup
        label={words.stages}
        members={logStages}
        words={terms.logStages}
        on={filter.stages}
        toggled={(stage) => store.filterChanged({ ...filter, stages: toggle(filter.stages, stage) })}
      />
    </>
  );
}
