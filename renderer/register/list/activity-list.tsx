import { useMemo, useState } from 'react';
import type { ActivitySummary, RegisterList } from '../../../electron/contract/calls/register.ts';
import { damagedFileText } from '../../../gdpr-register/damaged-file.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { NoneKnown } from '../../ui/none-known.tsx';
import { RecordTable } from '../../ui/record-table.tsx';
import type { Column } from '../../ui/record-table.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { ScoreBar } from '../score-bar.tsx';
import { StateBadge } from '../state-badge.tsx';
import { DueBadge } from './due-badge.tsx';
import { filterActivities, isFiltered, wholeRegister } from './list-filter.ts';
import type { ListFilter } from './list-filter.ts';
import { ListFilters } from './list-filters.tsx';

export interface ActivityListProps {
  readonly list: RegisterList;
  readonly opened: (id: string) => void;
}

/** All activities, to be searched and opened; files that cannot be read are named and hide none of the others. */
export function ActivityList({ list, opened }: ActivityListProps) {
  const text = useText();
  const { register: words } = text.words;
  const [filter, setFilter] = useState<ListFilter>(wholeRegister);
  const shown = useMemo(() => filterActivities(list.activities, filter, text.locale), [list, filter, text.locale]);
  const columns = useMemo(() => columnsOf(text, opened), [text, opened]);
  return (
    <>
      <DamagedFiles damaged={list.damaged} />
      <ListFilters filter={filter} changed={setFilter} />
      {shown.length === 0 ? (
        <div className="card">
          <NoneKnown title={isFiltered(filter) ? words.noMatch : words.none}>
            {isFiltered(filter) ? words.noMatchText : words.noneText}
          </NoneKnown>
        </div>
      ) : (
        <div className="card table-card">
          <RecordTable label={words.list} columns={columns} rows={shown} keyOf={({ id }) => id} />
        </div>
      )}
    </>
  );
}

function DamagedFiles({ damaged }: Pick<RegisterList, 'damaged'>) {
  const text = useText();
  if (damaged.length === 0) return null;
  return (
    <Trouble report={{ code: `register-file-damaged ${damaged.length}` }}>
      <strong>{text.plural(text.words.register.damaged, damaged.length)}</strong>
      {damaged.map((one) => (
        <span key={one.file} className="damaged-file">
          {text.fill(text.words.terms.pair, { name: one.file, value: damagedFileText(one, text.language) })}
        </span>
      ))}
    </Trouble>
  );
}

function columnsOf(text: Text, opened: (id: string) => void): readonly Column<ActivitySummary>[] {
  const { register: words } = text.words;
  return [
    {
      key: 'title',
      label: words.activity,
      kind: 'grow',
      cell: ({ id, title }) => (
        <button type="button" className="row-link" title={title} onClick={() => opened(id)}>
          {title === '' ? words.untitled : title}
        </button>
      ),
    },
    { key: 'reference', label: words.reference, cell: ({ reference }) => reference },
    { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] },
    { key: 'state', label: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'score', label: words.completeness, cell: ({ score }) => <ScoreBar score={score} /> },
    {
      key: 'drift',
      label: words.drift,
      cell: ({ drift }) =>
        drift === null || drift === 0 ? (
          <span className="sub">{drift === null ? words.notCompared : words.noDriftShort}</span>
        ) : (
          <Badge tone="warn">{text.plural(words.driftCount, drift)}</Badge>
        ),
    },
    { key: 'due', label: words.review, cell: ({ dueOn }) => <DueBadge dueOn={dueOn} nowMs={Date.now()} /> },
    {
      key: 'version',
      label: words.version,
      cell: ({ version, savedMs, author, drafts }) => (
        <span title={text.fill(words.savedBy, { author, time: text.format.moment(savedMs) })}>
          {text.format.count(version)}
          {drafts > 0 && <span className="sub"> {words.withDraft}</span>}
        </span>
      ),
    },
  ];
}
