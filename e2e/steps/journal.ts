import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { JournalAct } from '../../gdpr-register/journal.ts';
import { journalFile, openJournal } from '../../electron/app/register/journal-file.ts';
import type { Vigie } from '../fixtures.ts';
import { saveToFolder } from './saved-file.ts';

/** Writes acts as the program would, while it does not run. */
export async function writeJournal(dataDirectory: string, acts: readonly JournalAct[]): Promise<void> {
  const journal = openJournal({ dataDirectory, log: { warn: () => undefined }, nowMs: Date.now });
  try {
    for (const [place, act] of acts.entries())
      await journal.append(act, { actor: 'window', subject: `thing-${place + 1}`, details: {} });
  } finally {
    journal.close();
  }
}

/** Somebody changes what a line says, and nothing else. */
export function alterJournal(dataDirectory: string, before: string, after: string): void {
  const file = journalFile(dataDirectory);
  const text = readFileSync(file, 'utf8');
  expect(text, 'what is altered').toContain(before);
  writeFileSync(file, text.replace(before, after));
}

/** The lines that are drawn: the list is virtual. */
export function journalRows(page: Page): Locator {
  return page.getByRole('log', { name: 'Lines of the journal, newest first' }).locator('.journal-row');
}

/** Saves one of the files that the journal hands out; resolves with its path. */
export async function saveProof(vigie: Vigie, name: string): Promise<string> {
  await vigie.page.getByRole('button', { name: 'Proofs' }).click();
  return await saveToFolder(vigie, vigie.page.getByRole('menuitem', { name }));
}

export async function chooseProof(page: Page, name: string, file: string): Promise<void> {
  await page.getByLabel(name).setInputFiles(file);
}
