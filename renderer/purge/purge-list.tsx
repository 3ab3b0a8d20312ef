import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { requestStoreOf } from '../requests/request-store.ts';
import { useApp, useNavigation } from '../state/app-context.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import { certificateStoreOf } from './certificate-store.ts';
import { purgeColumns } from './purge-columns.tsx';
import { purgeWhy } from './purge-why.ts';
import { VerifyFile } from './verify-file.tsx';
import { Reading } from '../ui/reading.tsx';

export interface PurgeListProps {
  /** null = not known yet. */
  readonly purges: readonly PurgeStatus[] | null;
  readonly opened: (id: string) => void;
}

/** Every confirmed purge, the newest first, each with its certificate. */
export function PurgeList({ purges, opened }: PurgeListProps) {
  const { connection } = useApp();
  const text = useText();
  const { list: words } = text.words.purge;
  const certificates = certificateStoreOf(connection);
  const { list, listProblem, fileCheck } = useStore(certificates);
  const requests = useStore(requestStoreOf(connection), (state) => state.list?.requests);
  const erasures = useNavigation((state) => state.erasures);
  const known = { requests: requests ?? [], erasures, certificates: list ?? [] };
  const filed = purges?.filter(({ certified }) => certified).length ?? 0;
  useEffect(() => void certificates.listWanted(), [certificates, filed]);
  return (
    <section className="card" aria-label={words.title}>
      <div className="purge-head">
        <h2>{words.title}</h2>
        <span className="grow" />
        <VerifyFile certificates={certificates} fileCheck={fileCheck} />
      </div>
      <ErrorLine error={listProblem} lead={words.failed} again={certificates.listWanted} />
      {purges === null && <Reading />}
      {purges?.length === 0 && listProblem === null && <NoneKnown title={words.none}>{words.noneText}</NoneKnown>}
      {purges !== null && purges.length > 0 && (
        <RecordTable
          label={words.title}
          columns={purgeColumns(text, { certificates: list ?? [], whyOf: (id) => purgeWhy(id, known), opened })}
          rows={purges}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
