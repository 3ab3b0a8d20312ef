import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { RecordTable } from '../ui/record-table.tsx';
import type { Column } from '../ui/record-table.tsx';
import { erasedPart } from './purge-phase.ts';

type ScopeCount = PurgeStatus['counts'][number];

/** How far the erasing of each data set is. */
export function ErasingTable({ purge }: { readonly purge: PurgeStatus }) {
  const text = useText();
  return (
    <RecordTable
      label={text.words.purge.progress.title}
      columns={columnsOf(text, purge)}
      rows={purge.counts.filter(({ n }) => n > 0)}
      keyOf={({ dataSet, store }) => `${dataSet}/${store}`}
    />
  );
}

function columnsOf({ words, language, format }: Text, purge: PurgeStatus): readonly Column<ScopeCount>[] {
  const { preview, progress } = words.purge;
  return [
    { key: 'set', label: preview.dataSet, cell: ({ dataSet }) => wordFor(dataSet, language) },
    { key: 'store', label: preview.store, cell: ({ store }) => wordFor(store, language) },
    { key: 'due', label: progress.due, kind: 'number', cell: ({ n }) => format.count(n) },
    {
      key: 'state',
      label: progress.state,
      kind: 'grow',
      cell: ({ dataSet }) => <ErasedPart dataSet={dataSet} part={erasedPart(purge, dataSet)} />,
    },
  ];
}

function ErasedPart({ dataSet, part }: { readonly dataSet: string; readonly part: number | null }) {
  const text = useText();
  const words = text.words.purge.progress;
  const said =
    part === null
      ? words.waiting
      : part === 1
        ? words.erased
        : text.fill(words.part, { part: text.format.percent(part) });
  return (
    <span className="purge-part">
      <progress
        max={1}
        value={part ?? 0}
        aria-label={text.fill(words.ofDataSet, { dataSet: wordFor(dataSet, text.language) })}
      />
      {said}
    </span>
  );
}
