import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ShownProfile } from '../../electron/contract/calls/record.ts';
import { delaysOf, type PathStep } from '../../pipeline/domain/person-path.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { RecordTable, type Column } from '../ui/record-table.tsx';
import { profileColumns } from './profile-columns.tsx';

const tones: Readonly<Record<PathStep['state'], Tone>> = {
  there: 'ok',
  gone: 'quiet',
  emptied: 'quiet',
  replaced: 'accent',
  waiting: 'warn',
  elsewhere: 'quiet',
};

interface FoundPersonProps {
  readonly profile: ShownProfile;
  readonly path: readonly PathStep[];
}

export function FoundPerson({ profile, path }: FoundPersonProps): ReactElement {
  const text = useText();
  const { find: words, masked } = text.words.records;
  const facts = useMemo(() => profileColumns(text), [text]);
  const delays = delaysOf(path);
  const steps = path.map((step, place) => ({ ...step, delayMs: delays[place] ?? null }));
  return (
    <div className="records-found">
      <section className="card records-facts" aria-label={words.profile}>
        <h2>{words.profile}</h2>
        <dl>
          {facts.map(({ key, label, cell }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{key === 'time' ? text.format.moment(profile.receivedMs) : cell(profile)}</dd>
            </div>
          ))}
        </dl>
        <p className="records-note">{masked}</p>
      </section>
      <section className="card" aria-label={words.path}>
        <h2>{words.path}</h2>
        <RecordTable label={words.path} columns={pathColumns(text)} rows={steps} keyOf={({ step }) => step} />
        <p className="records-note">{words.notes}</p>
      </section>
    </div>
  );
}

interface TimedStep extends PathStep {
  readonly delayMs: number | null;
}

function pathColumns(text: Text): readonly Column<TimedStep>[] {
  const { find: words } = text.words.records;
  return [
    { key: 'step', label: words.columns.step, cell: ({ step }) => words.steps[step] },
    {
      key: 'state',
      label: words.columns.state,
      cell: (row) => <Badge tone={tones[row.state]}>{words.states[row.state]}</Badge>,
    },
    { key: 'place', label: words.columns.place, kind: 'wrap', cell: (row) => placeText(text, row) },
    {
      key: 'time',
      label: words.columns.time,
      cell: ({ atMs }) =>
        atMs === null ? words.noTime : <time title={text.format.moment(atMs)}>{text.format.time(atMs)}</time>,
    },
    { key: 'delay', label: words.columns.delay, kind: 'number', cell: ({ delayMs }) => delayText(text, delayMs) },
  ];
}

function delayText(text: Text, delayMs: number | null): string {
  const words = text.words.records.find;
  if (delayMs === null) return '–';
  if (delayMs < 0) return words.earlier;
  return delayMs < 60_000 ? text.fill(words.delay, { ms: text.format.ms(delayMs) }) : text.format.duration(delayMs);
}

function placeText(text: Text, { place, source }: PathStep) {
  const words = text.words.records.find;
  if (place === null) return '–';
  const where = text.fill(words.placeOf, { partition: place.partition, offset: text.format.count(place.offset) });
  return <span title={source === null ? undefined : text.fill(words.source, { source })}>{where}</span>;
}
