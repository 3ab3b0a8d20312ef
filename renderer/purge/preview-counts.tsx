import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { useText } from '../i18n/use-text.ts';
import { RecordTable } from '../ui/record-table.tsx';
import { momentText } from './purge-text.ts';

type ScopeCount = PlanView['counts'][number];

/** What would go from which store, and how old it is. */
export function PreviewCounts({ counts }: { readonly counts: readonly ScopeCount[] }) {
  const text = useText();
  const words = text.words.purge.preview;
  const { language, format } = text;
  return (
    <RecordTable<ScopeCount>
      label={words.counts}
      rows={counts}
      keyOf={({ dataSet, store }) => `${dataSet}/${store}`}
      columns={[
        { key: 'set', label: words.dataSet, cell: ({ dataSet }) => wordFor(dataSet, language) },
        { key: 'store', label: words.store, cell: ({ store }) => wordFor(store, language) },
        { key: 'n', label: words.n, kind: 'number', cell: ({ n }) => format.count(n) },
        { key: 'held', label: words.held, kind: 'number', cell: ({ held }) => format.count(held) },
        { key: 'oldest', label: words.oldest, cell: ({ oldestMs }) => momentText(text, oldestMs) },
        { key: 'newest', label: words.newest, cell: ({ newestMs }) => momentText(text, newestMs) },
      ]}
    />
  );
}
