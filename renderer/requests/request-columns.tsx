import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { Text } from '../i18n/text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/record-table.tsx';
import { ClockBadge } from './clock-badge.tsx';
import { stateText, toneOfState } from './request-text.ts';

/** What the list says of each request. */
export function requestColumns(text: Text, opened: (id: string) => void): readonly Column<RequestView>[] {
  const { request: words } = text.words;
  return [
    { key: 'kind', label: words.kind, cell: (view) => openButton(text, view, opened) },
    { key: 'id', label: words.facts.id, kind: 'grow', cell: ({ id }) => <span className="mono">{id}</span> },
    { key: 'received', label: words.received, cell: ({ request }) => text.format.day(request.receivedOn) },
    {
      key: 'state',
      label: words.state,
      cell: (view) => <Badge tone={toneOfState(view.state)}>{stateText(text, view)}</Badge>,
    },
    {
      key: 'due',
      label: words.due,
      cell: ({ deadline }) => (deadline === null ? '–' : text.format.day(deadline.dueOn)),
    },
    { key: 'clock', label: words.clock, cell: ({ deadline }) => <ClockBadge deadline={deadline} /> },
  ];
}

function openButton(text: Text, { id, request }: RequestView, opened: (id: string) => void) {
  const { request: words } = text.words;
  const kind = words.kinds[request.kind];
  return (
    <button
      type="button"
      className="row-link"
      aria-label={text.fill(words.open, { id, kind })}
      onClick={() => opened(id)}
    >
      {kind}
    </button>
  );
}
