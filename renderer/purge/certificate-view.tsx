import type { AddendumPayload } from '../../gdpr-register/addendum.ts';
import type { CertificatePayload } from '../../gdpr-register/certificate.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { useText } from '../i18n/use-text.ts';
import { type Column, RecordTable } from '../ui/record-table.tsx';
import { CertificateProof } from './certificate-proof.tsx';
import { CertificateScope } from './certificate-scope.tsx';
import { ServerClock } from './server-clock.tsx';

type Count = CertificatePayload['counts'][number];
type Local = Extract<CertificatePayload, { schema: 'vigie-erasure-certificate/1' }>['clock'];

export interface CertificateViewProps {
  readonly content: CertificatePayload;
  /** SHA-256 of the signed content; null until it was read. */
  readonly hash: string | null;
  /** What later looks have found. */
  readonly addenda: readonly AddendumPayload[];
}

/** What a certificate proves: the numbers, since when, and how it was seen. */
export function CertificateView({ content, hash, addenda }: CertificateViewProps) {
  const text = useText();
  const { certificate: words } = text.words;
  const { language, format } = text;
  const erased = content.counts.reduce((sum, count) => sum + count.erased, 0);
  const remaining = content.counts.reduce((sum, count) => sum + count.remaining, 0);
  return (
    <>
      <p className="figure">{text.plural(words.erased, erased)}</p>
      <p>{remaining === 0 ? words.nothingRemains : text.plural(words.remains, remaining)}</p>
      <CertificateScope scope={content.scope} />
      <h3>{words.counts}</h3>
      <RecordTable<Count>
        label={words.counts}
        rows={content.counts as readonly Count[]}
        keyOf={({ dataSet, store }) => `${dataSet}/${store}`}
        columns={[
          { key: 'set', label: words.dataSet, cell: ({ dataSet }) => wordFor(dataSet, language) },
          { key: 'store', label: words.store, cell: ({ store }) => wordFor(store, language) },
          { key: 'before', label: words.before, kind: 'number', cell: ({ before }) => format.count(before) },
          { key: 'erased', label: words.gone, kind: 'number', cell: (count) => format.count(count.erased) },
          ...pendingColumn(content, words.pending, format.count),
          { key: 'left', label: words.remaining, kind: 'number', cell: (count) => format.count(count.remaining) },
          { key: 'held', label: words.held, kind: 'number', cell: ({ held }) => format.count(held) },
        ]}
      />
      <h3>{words.clock}</h3>
      {content.schema === 'vigie-erasure-certificate/1' ? (
        <LocalClock clock={content.clock} />
      ) : (
        <ServerClock id={content.id} content={content} addenda={addenda} />
      )}
      <CertificateProof content={content} hash={hash} />
    </>
  );
}

function pendingColumn(content: CertificatePayload, label: string, count: (n: number) => string): Column<Count>[] {
  if (content.schema === 'vigie-erasure-certificate/1') return [];
  return [
    { key: 'pending', label, kind: 'number', cell: (row) => ('pending' in row ? count(Number(row.pending)) : null) },
  ];
}

function LocalClock({ clock }: { readonly clock: Local }) {
  const text = useText();
  const { certificate: words } = text.words;
  const moment = (instant: string): string => text.format.moment(Date.parse(instant));
  return (
    <RecordTable<Local[number]>
      label={words.clock}
      rows={clock}
      keyOf={({ store }) => store}
      columns={[
        { key: 'store', label: words.store, cell: ({ store }) => wordFor(store, text.language) },
        { key: 'gone', label: words.logically, cell: ({ logicallyGone }) => moment(logicallyGone) },
        { key: 'bytes', label: words.physically, cell: ({ physicallyGoneFrom }) => moment(physicallyGoneFrom) },
        { key: 'seen', label: words.verified, cell: ({ verifiedOn }) => moment(verifiedOn) },
      ]}
    />
  );
}
