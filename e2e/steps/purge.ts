import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Vigie } from '../fixtures.ts';
import { builtFile } from '../prerequisites.ts';
import { openTab } from './frame.ts';
import { chooseLanguage } from './look.ts';

const yearMs = 365.25 * 86_400_000;

export interface WholeRun {
  readonly count: number;
  /** Of the synthetic source: another one makes other persons. */
  readonly seed: number;
  readonly yearsAgo?: number;
  /** The processing day, where it is not that of the run. */
  readonly asOf?: string;
}

/**
 * Runs the pipeline to its end while the program does not run, as it would have run four years ago or whenever: every
 * thread of it takes its time from `Date.now`.
 */
export async function runToItsEnd(dataDirectory: string, wished: WholeRun): Promise<void> {
  const { count, seed, yearsAgo = 4, asOf } = wished;
  const turnBack = `const now = Date.now; Date.now = () => now() - ${Math.round(yearsAgo * yearMs)};`;
  const preload = `data:text/javascript,${encodeURIComponent(turnBack)}`;
  const wishes = ['--source', 'synthetic', '--drain', '--count', `${count}`, '--seed', `${seed}`];
  if (asOf !== undefined) wishes.push('--as-of', asOf);
  const args = ['--import', preload, builtFile('main/cli.cjs'), 'run', '--data', dataDirectory, ...wishes];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  expect(code, 'of the run').toBe(0);
}

/** Starts the program again, and shows the purges in French. */
export async function openPurges(vigie: Vigie): Promise<Page> {
  await vigie.startAgain();
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await openTab(page, 'Purges');
  return page;
}

/** Of one that proves that everything was done. */
export async function verifyCertificate(certificate: Locator): Promise<void> {
  await certificate.getByRole('button', { name: 'Vérifier' }).click();
  await expect(certificate).toContainText('Le certificat est authentique');
  await expect(certificate).toContainText('Les agrégats sont égaux à un nouveau comptage.');
}

/** A preview of the profiles that are older than a year, by the form in French. */
export async function previewOldProfiles(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Selon l’âge' });
  await form.getByRole('combobox', { name: 'Données' }).selectOption({ label: 'Profils' });
  await form.getByRole('textbox', { name: 'Plus anciennes que' }).fill('1');
  await form.getByRole('combobox', { name: 'Unité' }).selectOption({ label: 'ans' });
  await form.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByRole('heading', { name: 'Purge selon l’âge' })).toBeFocused();
}

/** The words that the preview asks for, as it says them. */
export async function wordsToType(page: Page): Promise<string> {
  const label = await page.getByText(/^Tapez EFFACER \d+ pour confirmer$/).innerText();
  return /EFFACER \d+/.exec(label)?.[0] ?? '';
}

export async function confirmErasure(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Tapez / }).fill(typed);
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
}

/** The certificate, once the purge has come to it. */
export async function seeCertificate(page: Page): Promise<Locator> {
  const certificate = page.getByRole('region', { name: 'Certificat d’effacement' });
  await expect(certificate).toBeVisible({ timeout: 60_000 });
  return certificate;
}
