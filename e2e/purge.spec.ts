import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { vigie as command } from './cli/vigie.ts';
import { expect, pageOnly, test } from './fixtures.ts';
import { typeDate } from './steps/dates.ts';
import { openTab } from './steps/frame.ts';
import { chooseLanguage } from './steps/look.ts';
import { quit } from './steps/leaving.ts';
import {
  confirmErasure,
  openPurges,
  previewOldProfiles,
  runToItsEnd,
  seeCertificate,
  verifyCertificate,
  wordsToType,
} from './steps/purge.ts';
import { storedPersons } from './steps/persons.ts';
import { recount } from './steps/recount.ts';
import { savedFile } from './steps/saved-file.ts';

test('in French, from what is old to a certificate that is verified, saved, and found again', async ({ vigie }) => {
  await quit(vigie);
  await runToItsEnd(vigie.dataDirectory, { count: 120, seed: 21 });
  const old = await storedPersons(vigie.dataDirectory);
  await runToItsEnd(vigie.dataDirectory, { count: 30, seed: 24, yearsAgo: 0 });
  const fresh = (await storedPersons(vigie.dataDirectory)).filter((id) => !old.includes(id));
  const page = await openPurges(vigie);
  await previewOldProfiles(page);
  const erase = page.getByRole('button', { name: 'Effacer définitivement' });
  await expect(erase).toBeDisabled();
  const words = await wordsToType(page);
  await page.getByRole('textbox', { name: /^Tapez / }).fill(words.toLowerCase());
  await expect(erase).toBeDisabled();
  await page.getByRole('textbox', { name: /^Tapez / }).fill(words);
  const reason = page.getByRole('textbox', { name: /^Motif/ });
  await reason.fill('demandé par ada@example.org');
  await expect(page.getByText('Ni adresse électronique, ni identifiant, ni long numéro')).toBeVisible();
  await expect(erase).toBeDisabled();
  await reason.fill('demandé par lettre');
  await confirmErasure(page, words);

  const certificate = await seeCertificate(page);
  await expect(certificate.getByRole('row', { name: /^Profils .* un âge saisi ici$/ })).toBeVisible();
  await verifyCertificate(certificate);
  await page.reload();
  await seeCertificate(page);
  await page.getByRole('button', { name: 'Toutes les purges' }).click();
  await expect(page.getByRole('region', { name: 'Purges et certificats' }).getByRole('row').nth(1)).toContainText(
    'Terminée',
  );

  await quit(vigie);
  expect(await storedPersons(vigie.dataDirectory)).toEqual(fresh);
  expect((await recount(vigie.dataDirectory)).persons).toBe(fresh.length);
});

test('R-PRG-20 what a preview still needs is said at its field', pageOnly, async ({ vigie }) => {
  const page = await openPurges(vigie);
  const byAge = page.getByRole('form', { name: 'Selon l’âge' });
  await byAge.getByRole('combobox', { name: 'Unité' }).selectOption('Y');
  await byAge.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(byAge.getByRole('combobox', { name: 'Données' })).toHaveAccessibleDescription('Choisissez les données.');
  await expect(byAge.getByRole('textbox')).toHaveAccessibleDescription('Un nombre entier de 1 à 9999.');
  const ofPerson = page.getByRole('form', { name: 'Une personne' });
  await ofPerson.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(ofPerson.getByRole('textbox')).toHaveAccessibleDescription(/Un identifiant a des chiffres/);
  await expect(page.getByRole('heading', { name: /^Purge / })).toHaveCount(0);
});

test(
  'what the register says is due is announced below every screen, until it is purged',
  pageOnly,
  async ({ vigie }) => {
    await quit(vigie);
    await runToItsEnd(vigie.dataDirectory, { count: 30, seed: 25 });
    await vigie.startAgain();
    const { page } = vigie;
    await chooseLanguage(page, 'en', 'Français');
    const banner = page
      .locator('.banner')
      .filter({ hasText: /enregistrements ont dépassé leur durée de conservation/ });
    await openTab(page, 'Console');
    await banner.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(page.getByRole('heading', { name: 'Purge de ce qui est à échéance selon le registre' })).toBeFocused();
    const reasons = page.getByRole('table', { name: 'Qui le demande' });
    await expect(reasons.getByRole('row', { name: /^Profils/ })).toContainText('Données de connexion');
    await expect(reasons.getByRole('row', { name: /^Profils/ })).toContainText('3 ans');
    await confirmErasure(page, await wordsToType(page));
    const certificate = await seeCertificate(page);
    await expect(certificate).toContainText('Rien ne subsiste de ce qui devait disparaître.');
    await expect(certificate.getByRole('row', { name: /^Profils .* \(vigie-pipeline\), 3 ans$/ })).toBeVisible();
    await openTab(page, 'Console');
    await expect(banner).toHaveCount(0);
  },
);

test(
  'P-LOK-9 a certificate is saved as it is filed, holds for a stranger, and is refused once a figure in it was changed',
  pageOnly,
  async ({ vigie }) => {
    await quit(vigie);
    await runToItsEnd(vigie.dataDirectory, { count: 30, seed: 22 });
    const page = await openPurges(vigie);
    await previewOldProfiles(page);
    await confirmErasure(page, await wordsToType(page));
    const certificate = await seeCertificate(page);
    const beyondWindow = () => document.documentElement.scrollHeight - window.innerHeight;
    expect(await page.evaluate(beyondWindow), 'P-LOK-9: only the screen scrolls').toBe(0);
    const saved = await savedFile(vigie, certificate.getByRole('button', { name: 'Enregistrer (JSON)' }));
    const text = saved.bytes.toString('utf8');
    const pdf = await savedFile(vigie, certificate.getByRole('button', { name: 'Enregistrer (PDF)' }));
    expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-/);

    const file = join(vigie.profileDirectory, '..', 'certificate.json');
    writeFileSync(file, text);
    expect(await command('certificate', 'verify', file)).toMatchObject({ code: 0 });
    await page.getByRole('button', { name: 'Toutes les purges' }).click();
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(file);
    await expect(page.getByText('« certificate.json » est authentique')).toBeVisible();
    writeFileSync(file, text.replace('"remaining":0', '"remaining":1'));
    await chooser.setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText('son contenu a été modifié après la signature');
  },
);

test(
  'what a hold protects stays, the preview says so, and once it is lifted that preview is stale',
  pageOnly,
  async ({ vigie }) => {
    await quit(vigie);
    await runToItsEnd(vigie.dataDirectory, { count: 40, seed: 23 });
    const [held, ...others] = await storedPersons(vigie.dataDirectory);
    const page = await openPurges(vigie);
    await page.getByRole('button', { name: 'Ajouter un gel…' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Identifiant de la personne' }).fill(held ?? '');
    await form.getByRole('textbox', { name: 'Motif' }).fill('Contentieux 2026/114');
    await form.getByRole('combobox', { name: /^Exception/ }).selectOption({ label: '(e) droits en justice' });
    await typeDate(form.getByRole('group', { name: 'Réexamen le' }), '01/05/2099');
    await form.getByRole('button', { name: 'Ajouter le gel' }).click();
    await expect(page.getByRole('row', { name: /Contentieux 2026\/114/ })).toContainText('En vigueur');

    await seeReviewNoted(page);
    await seeReasonRefused(page);
    await previewOldProfiles(page);
    const protectedData = page.getByRole('region', { name: 'Ce qui est protégé, et pourquoi' });
    await expect(protectedData).toContainText('Contentieux 2026/114');
    // The profile, the clean facts that are of it, and its facts in the aggregates.
    await expect(
      page.getByText('3 enregistrements sont protégés par un gel juridique et restent en place'),
    ).toBeVisible();
    const words = await wordsToType(page);

    await liftEveryHold(vigie.dataDirectory);
    await confirmErasure(page, words);
    await expect(page.getByRole('alert')).toContainText('Cet aperçu n’est plus à jour.');
    await page.getByRole('button', { name: 'Voir le nouvel aperçu' }).click();
    await expect(protectedData).toContainText('Aucun gel n’est en vigueur');
    expect(await wordsToType(page)).not.toBe(words);

    await page.getByRole('button', { name: 'Toutes les purges' }).click();
    await addHold(vigie.dataDirectory, held ?? '');
    await previewOldProfiles(page);
    await confirmErasure(page, await wordsToType(page));
    await expect(await seeCertificate(page)).toContainText('Gels qui ont protégé');
    await quit(vigie);
    expect(await storedPersons(vigie.dataDirectory)).toEqual([held]);
    expect(others.length).toBeGreaterThan(20);
  },
);

/** A hold that is still needed is looked at again on another day. */
async function seeReviewNoted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Noter le réexamen du gel « Contentieux 2026/114 »' }).click();
  const form = page.getByRole('dialog', { name: 'Réexamen du gel « Contentieux 2026/114 »' });
  await typeDate(form.getByRole('group', { name: 'Prochain réexamen le' }), '01/06/2099');
  await form.getByRole('button', { name: 'Noter le réexamen' }).click();
  await expect(page.getByRole('row', { name: /Contentieux 2026\/114/ })).toContainText('1 juin 2099');
}

/** What identifies somebody is refused as the reason of a lifting, which is left undone. */
async function seeReasonRefused(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lever le gel « Contentieux 2026/114 »' }).click();
  const form = page.getByRole('dialog', { name: 'Lever le gel « Contentieux 2026/114 »' });
  const reason = form.getByRole('textbox', { name: 'Motif' });
  const lift = form.getByRole('button', { name: 'Lever le gel' });
  for (const identifying of ['réglé avec ada@example.org', 'réglé au +33 6 12 34 56 78']) {
    await reason.fill(identifying);
    await expect(form.getByText('Ni adresse électronique, ni identifiant, ni long numéro')).toBeVisible();
    await expect(lift).toBeDisabled();
  }
  await reason.fill('réglé');
  await expect(lift).toBeEnabled();
  await form.getByRole('button', { name: 'Annuler' }).click();
}

async function liftEveryHold(dataDirectory: string): Promise<void> {
  const { stdout } = await command('hold', 'list', '--data', dataDirectory, '--json');
  const ids = stdout.match(/hold-[\w-]+/g) ?? [];
  for (const id of new Set(ids))
    expect(await command('hold', 'lift', id, '--reason', 'settled', '--data', dataDirectory)).toMatchObject({
      code: 0,
    });
}

async function addHold(dataDirectory: string, person: string): Promise<void> {
  const wish = ['--id', person, '--ground', 'Contentieux 2026/115', '--review', '2099-01-01'];
  expect(await command('hold', 'add', ...wish, '--data', dataDirectory)).toMatchObject({ code: 0 });
}
