import type { ReactElement } from 'react';
import type { Rejection } from '../../pipeline/domain/rejected.ts';
import type { RejectionCode } from '../../pipeline/domain/rejection.ts';
import type { Text } from '../i18n/text.ts';
import type { VirtualColumn } from '../ui/virtual-table.tsx';
import { RowTime, rowTimeWidth } from './row-time.tsx';

export function rejectionColumns(text: Text): readonly VirtualColumn<Rejection>[] {
  const { records, terms } = text.words;
  const words = records.rejectedColumns;
  return [
    { key: 'time', label: words.time, width: rowTimeWidth, cell: ({ atMs }) => <RowTime text={text} atMs={atMs} /> },
    { key: 'reason', label: words.reason, width: '168px', cell: ({ code }) => terms.rejections[code] },
    {
      key: 'advice',
      label: words.advice,
      width: 'minmax(240px, 1fr)',
      cell: ({ code }) => <Advice text={text} code={code} />,
    },
    { key: 'place', label: words.place, width: '236px', cell: (row) => placeText(text, row) },
  ];
}

function Advice({ text, code }: { readonly text: Text; readonly code: RejectionCode }): ReactElement {
  const advice = text.words.records.advice[code];
  return <span title={advice}>{advice}</span>;
}

/** Of a message that could not be read no user is known. */
export function placeText(text: Text, { partition, offset, index, code }: Rejection): string {
  const { place, placeOfMessage } = text.words.records;
  const at = { partition, offset: String(offset), index };
  return text.fill(code === 'invalid-json' ? placeOfMessage : place, at);
}
