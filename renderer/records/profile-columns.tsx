import { LockKeyhole } from 'lucide-react';
import { type ProtectedField, protectedFields, type ShownProfile } from '../../electron/contract/calls/record.ts';
import type { Text } from '../i18n/text.ts';
import type { VirtualColumn } from '../ui/virtual-table.tsx';
import { CopyId } from './copy-id.tsx';
import { RowTime, rowTimeWidth } from './row-time.tsx';

/** Of a list each name opens its record. */
export function profileColumns(
  text: Text,
  opened: ((row: ShownProfile) => void) | null = null,
): readonly VirtualColumn<ShownProfile>[] {
  const { columns: words } = text.words.records;
  const orNone = (value: string | null): string => value ?? '–';
  return [
    {
      key: 'time',
      label: words.time,
      width: rowTimeWidth,
      cell: ({ receivedMs }) => <RowTime text={text} atMs={receivedMs} />,
    },
    { key: 'id', label: words.id, width: '92px', kind: 'mono', cell: ({ id }) => <CopyId id={id} /> },
    { key: 'name', label: words.name, width: 'minmax(130px, 2fr)', cell: (row) => nameCell(text, row, opened) },
    { key: 'age', label: words.age, width: '40px', kind: 'number', cell: ({ age }) => text.format.count(age) },
    { key: 'nationality', label: words.nationality, width: '32px', cell: (row) => orNone(row.nationality) },
    { key: 'gender', label: words.gender, width: '60px', cell: ({ gender }) => genderText(text, gender) },
    { key: 'domain', label: words.domain, width: 'minmax(110px, 1fr)', cell: ({ domainName }) => domainName },
    { key: 'registered', label: words.registered, width: '90px', cell: (row) => dayText(text, row.inscription) },
    {
      key: 'protected',
      label: words.protected,
      width: '140px',
      cell: (row) => <Masked text={text} fields={protectedFields.filter((field) => row.protected[field])} />,
    },
  ];
}

function nameCell(text: Text, row: ShownProfile, opened: ((row: ShownProfile) => void) | null) {
  const { fullName } = row;
  if (opened === null) return fullName;
  const { open } = text.words.records;
  return (
    <button
      type="button"
      className="records-open"
      title={open}
      aria-label={text.fill(text.words.terms.pair, { name: fullName, value: open })}
      onClick={() => opened(row)}
    >
      {fullName}
    </button>
  );
}

function genderText({ words }: Text, gender: string | null): string {
  const { genders, unknown } = words.terms;
  if (gender === null) return unknown;
  return gender === 'female' || gender === 'male' ? words.records.genders[gender] : genders.other;
}

function dayText(text: Text, day: string | null): string {
  return day === null ? '–' : text.format.day(day);
}

interface MaskedProps {
  readonly text: Text;
  readonly fields: readonly ProtectedField[];
}

function Masked({ text, fields }: MaskedProps) {
  const words = text.words.records;
  if (fields.length === 0) return <>–</>;
  const named = text.fill(words.keyedHashOf, {
    fields: text.format.list(fields.map((field) => words.protectedFields[field])),
  });
  return (
    <span className="records-masked" title={named}>
      <LockKeyhole size={12} aria-hidden="true" />
      {`${fields.length} × ${words.keyedHash}`}
    </span>
  );
}
