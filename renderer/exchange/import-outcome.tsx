import type { ImportResult } from '../../electron/contract/calls/register-files.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type Column, RecordTable } from '../ui/record-table.tsx';

export interface ImportOutcomeProps {
  readonly result: ImportResult;
  readonly title: string;
}

type Activity = ImportResult['activities'][number];

const tones: Readonly<Record<Activity['outcome'], Tone>> = { added: 'ok', changed: 'warn', unchanged: 'quiet' };

/** What a file brings, activity by activity, and what of it is not taken. */
export function ImportOutcome({ result, title }: ImportOutcomeProps) {
  const text = useText();
  const { exchange: words } = text.words;
  const { added, changed, unchanged, activities, refused } = result;
  return (
    <div className="import-outcome">
      <p role="status">
        <strong>{title}</strong> {text.fill(words.counts, { added, changed, unchanged })}
      </p>
      {activities.length > 0 && (
        <RecordTable
          label={words.activities}
          rows={activities.map((activity, at) => ({ ...activity, at }))}
          keyOf={({ at }) => `${at}`}
          columns={toColumns(words)}
        />
      )}
      {refused.length > 0 && <Refused refused={refused} hasRest={activities.length > 0} />}
    </div>
  );
}

function toColumns(words: Text['words']['exchange']): readonly Column<Activity>[] {
  return [
    { key: 'title', label: words.activity, cell: ({ title }) => title },
    {
      key: 'outcome',
      label: words.outcome,
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>,
    },
    { key: 'differences', label: words.differences, kind: 'grow', cell: (row) => <Differences activity={row} /> },
  ];
}

function Differences({ activity: { differences } }: { readonly activity: Activity }) {
  const text = useText();
  const { exchange: words } = text.words;
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>{text.plural(words.changes, differences.length)}</summary>
      <ul className="import-changes">
        {differences.map(({ label, before, after }, at) => (
          <li key={at}>
            {text.fill(words.change, { label, before: before || words.nothing, after: after || words.nothing })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Refused({ refused, hasRest }: Pick<ImportResult, 'refused'> & { readonly hasRest: boolean }) {
  const text = useText();
  const { exchange: words } = text.words;
  return (
    <section className="import-refused">
      <h3>{text.plural(words.refused, refused.length)}</h3>
      {hasRest && <p className="sub">{words.refusedText}</p>}
      <RecordTable
        label={text.plural(words.refused, refused.length)}
        rows={refused.map((each, at) => ({ ...each, at }))}
        keyOf={({ at }) => `${at}`}
        columns={[
          { key: 'where', label: words.where, cell: ({ where }) => where },
          { key: 'why', label: words.why, kind: 'grow', cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}
