import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { CountingLine } from '../purge/counting-line.tsx';
import { purgeStoreOf } from '../purge/purge-store.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { HostButton } from '../ui/host-button.tsx';
import type { ActProps } from './act-dialog.tsx';

/** Counts what an erasure would take, and leads to its preview when it is counted. */
export function PreviewButton({ view: { id, person } }: Pick<ActProps, 'view'>) {
  const { connection, navigation } = useApp();
  const { request, purge } = useText().words;
  const { carry: words } = request;
  const purges = purgeStoreOf(connection);
  const { isCounting, problem } = useStore(purges);
  if (person === null) return <p className="sub">{words.needsPerson}</p>;
  const previewAsked = async (): Promise<void> => {
    const plan = await purges.personPlanAsked(person);
    if (plan === null) return;
    navigation.erasurePlanned(id, plan);
    navigation.purgeOpened(plan);
  };
  return (
    <>
      <ErrorLine error={problem} lead={purge.countFailed} />
      <div className="request-actions">
        <HostButton type="button" className="button" isOff={isCounting} onClick={() => void previewAsked()}>
          {words.preview}
        </HostButton>
        <CountingLine store={purges} />
      </div>
    </>
  );
}
