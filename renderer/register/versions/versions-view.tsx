import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Activity } from '../../../electron/contract/calls/register.ts';
import type { VersionHead } from '../../../gdpr-register/activity-record.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ActivityStore } from '../activity-store.ts';
import { StateBadge } from '../state-badge.tsx';
import { HostButton } from '../../ui/host-button.tsx';
import { RecordTable } from '../../ui/record-table.tsx';
import type { Column } from '../../ui/record-table.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { VersionDifferences } from './version-differences.tsx';

export interface VersionsViewProps {
  readonly store: ActivityStore;
  readonly activity: Activity;
}

/** Every version, what changed between any two, and the way back to one. */
export function VersionsView({ store, activity }: VersionsViewProps) {
  const text = useText();
  const { register: words } = text.words;
  const newest = activity.current.version;
  const [before, setBefore] = useState(Math.max(1, newest - 1));
  const [after, setAfter] = useState(newest);
  const [restoring, setRestoring] = useState<number | null>(null);
  const read = useStore(store.store, (state) => state.read);
  useEffect(() => {
    void store.versionWanted(before);
    void store.versionWanted(after);
  }, [store, before, after]);
  const [from, to] = [read.get(before), read.get(after)];
  const columns = columnsOf(text, {
    newest,
    before: [before, setBefore],
    after: [after, setAfter],
    restoreAsked: setRestoring,
  });
  return (
    <div className="versions">
      <div className="card table-card">
        <RecordTable
          label={words.versions}
          columns={columns}
          rows={activity.versions.toReversed()}
          keyOf={({ version }) => String(version)}
        />
      </div>
      {newest > 1 && from !== undefined && to !== undefined && <VersionDifferences before={from} after={to} />}
      {restoring !== null && <RestoreDialog store={store} version={restoring} closed={() => setRestoring(null)} />}
    </div>
  );
}

interface ColumnParts {
  readonly newest: number;
  readonly before: readonly [number, (version: number) => void];
  readonly after: readonly [number, (version: number) => void];
  readonly restoreAsked: (version: number) => void;
}

function columnsOf(text: Text, { newest, before, after, restoreAsked }: ColumnParts): readonly Column<VersionHead>[] {
  const { register: words } = text.words;
  return [
    { key: 'version', label: words.version, kind: 'number', cell: ({ version }) => text.format.count(version) },
    // One version has nothing to be compared with.
    ...(newest > 1 ? [choiceColumn(text, words.before, before), choiceColumn(text, words.after, after)] : []),
    { key: 'saved', label: words.savedAt, cell: ({ savedMs }) => <time>{text.format.moment(savedMs)}</time> },
    { key: 'author', label: words.savedWho, cell: ({ author }) => author },
    { key: 'state', label: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'reason', label: words.reason, kind: 'grow', cell: ({ reason }) => <span title={reason}>{reason}</span> },
    {
      key: 'restore',
      label: words.restoreColumn,
      cell: ({ version }) =>
        version === newest ? (
          <span className="sub">{words.newest}</span>
        ) : (
          <HostButton
            className="button small"
            aria-label={text.fill(words.restoreVersion, { version })}
            onClick={() => restoreAsked(version)}
          >
            {words.restore}
          </HostButton>
        ),
    },
  ];
}

function choiceColumn(text: Text, label: string, [chosen, choose]: ColumnParts['before']): Column<VersionHead> {
  return {
    key: label,
    label,
    cell: ({ version }) => (
      <input
        type="radio"
        name={label}
        aria-label={text.fill(text.words.register.versionAs, { version, as: label })}
        checked={chosen === version}
        onChange={() => choose(version)}
      />
    ),
  };
}
