import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { totalOf } from '../../gdpr-register/purge-plan.ts';
import type { Text } from '../i18n/text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/record-table.tsx';
import type { ListedCertificate } from './certificate-store.ts';
import { toneOfPurge } from './purge-text.ts';

export interface PurgeColumnsOptions {
  readonly certificates: readonly ListedCertificate[];
  /** The request that asked for it, or the reason that was given. */
  readonly whyOf: (id: string) => string | null;
  readonly opened: (id: string) => void;
}

/** What the list of purges says of each. */
export function purgeColumns(
  text: Text,
  { certificates, whyOf, opened }: PurgeColumnsOptions,
): readonly Column<PurgeStatus>[] {
  const { purge } = text.words;
  const { list: words } = purge;
  return [
    { key: 'confirmed', label: words.confirmed, cell: (one) => openButton(text, one, opened) },
    { key: 'origin', label: words.origin, kind: 'wrap', cell: (one) => originCell(text, one, whyOf(one.id)) },
    {
      key: 'records',
      label: words.records,
      kind: 'number',
      cell: ({ counts }) => text.format.count(totalOf(counts)),
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ state }) => <Badge tone={toneOfPurge(state)}>{purge.states[state]}</Badge>,
    },
    { key: 'certificate', label: words.certificate, cell: (one) => certificateCell(text, one, certificates) },
  ];
}

function openButton(text: Text, { id, state, confirmedMs }: PurgeStatus, opened: (id: string) => void) {
  // Of one whose files are damaged nothing but its name is known.
  const time = state === 'unreadable' ? id : text.format.moment(confirmedMs);
  return (
    <button
      type="button"
      className="row-link"
      aria-label={text.fill(text.words.purge.list.open, { time })}
      onClick={() => opened(id)}
    >
      {time}
    </button>
  );
}

function originCell({ words }: Text, { origin }: PurgeStatus, why: string | null) {
  return (
    <>
      {words.purge.origins[origin]}
      {why !== null && <span className="sub"> · {why}</span>}
    </>
  );
}

function certificateCell({ words }: Text, { id, certified }: PurgeStatus, certificates: readonly ListedCertificate[]) {
  const flaw = certificates.find((one) => one.id === id)?.flaw ?? null;
  if (flaw === null) return certified ? words.purge.list.filed : '–';
  return (
    <Badge tone="bad" title={words.certificate.flaws[flaw]}>
      {words.purge.list.altered}
    </Badge>
  );
}
