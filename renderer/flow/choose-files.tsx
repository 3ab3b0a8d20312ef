import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { HostButton } from '../ui/host-button.tsx';

/** Asks for files in a box of the system, where the host has one. */
export function ChooseFiles({ chosen }: { readonly chosen: (paths: readonly string[]) => void }) {
  const { connection } = useApp();
  const { words } = useText();
  const isOffered = useStore(hostStoreOf(connection), ({ host }) => host?.choosesFiles ?? false);
  const [error, setError] = useState<ContractError | null>(null);
  if (!isOffered) return null;
  const asked = async (): Promise<void> => {
    const answer = await connection.bridge.call('source.choose', {});
    setError(answer.ok ? null : answer.error);
    if (answer.ok && answer.value.paths.length > 0) chosen(answer.value.paths);
  };
  return (
    <>
      <HostButton className="button choose-files" onClick={() => void asked()}>
        <FolderOpen size={14} aria-hidden="true" />
        {words.pipeline.source.chooseFiles}
      </HostButton>
      <ErrorLine error={error} />
    </>
  );
}
