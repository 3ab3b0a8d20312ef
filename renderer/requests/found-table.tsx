import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { useText } from '../i18n/use-text.ts';
import { RecordTable } from '../ui/record-table.tsx';
import type { FoundOfRequest } from './request-store.ts';

export interface FoundTableProps {
  readonly counts: FoundOfRequest['counts'];
}

/** In which data sets and stores a person is, and how often. */
export function FoundTable({ counts }: FoundTableProps) {
  const { words, language, format } = useText();
  const { person } = words.request;
  const rows = Object.entries(counts).flatMap(([dataSet, stores]) =>
    Object.entries(stores).flatMap(([store, n]) => (n === 0 ? [] : [{ dataSet, store, n }])),
  );
  if (rows.length === 0) return <p role="status">{person.nothing}</p>;
  return (
    <RecordTable
      label={person.found}
      rows={rows}
      keyOf={({ dataSet, store }) => `${dataSet}/${store}`}
      columns={[
        { key: 'set', label: person.dataSet, kind: 'wrap', cell: ({ dataSet }) => wordFor(dataSet, language) },
        { key: 'store', label: person.store, cell: ({ store }) => wordFor(store, language) },
        { key: 'n', label: person.count, kind: 'number', cell: ({ n }) => format.count(n) },
      ]}
    />
  );
}
