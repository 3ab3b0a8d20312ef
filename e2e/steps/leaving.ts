import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';
import { storeFiles } from '../../pipeline/adapters/embedded-files.ts';
import type { RunningHost } from '../hosts/running-host.ts';

/** Leaves in order and sees the program end well. */
export async function quit({ running }: { readonly running: RunningHost }): Promise<void> {
  await running.requestQuit();
  expect(await running.ended(), 'the exit code').toBe(0);
}

/** Holds the profile store as a slow disk would, so that nothing can be stored. Returns the way to let it go. */
export function holdProfileStore(dataDirectory: string): () => void {
  return holdFile(storeFiles(dataDirectory).profiles);
}

/** The same of the log, so that nothing can be published. */
export function holdLog(dataDirectory: string): () => void {
  return holdFile(storeFiles(dataDirectory).log);
}

function holdFile(path: string): () => void {
  const store = new DatabaseSync(path, { timeout: 10_000 });
  store.exec('BEGIN IMMEDIATE');
  return () => store.close();
}
