import { expect, pageOnly, test } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { chooseLanguage } from './steps/look.ts';
import { quit } from './steps/leaving.ts';
import { filesWith, storedPersons } from './steps/persons.ts';
import { seeCertificate } from './steps/purge.ts';
import { recount } from './steps/recount.ts';
import { askIdentityOnReceipt, carryOutRequest, confirmIdentity, grantRequest, openErasure } from './steps/requests.ts';
import { runToItsEnd } from './steps/purge.ts';

/** A change of a person is threads of its own, and the aggregates follow before it is done. */
const patience = { timeout: 60_000 };

test('a person asks to be erased: from the receipt to a closed request, a certificate, and no byte that is left', async ({
  vigie,
}) => {
  await quit(vigie);
  await runToItsEnd(vigie.dataDirectory, { count: 40, seed: 31 });
  const [person = '', ...others] = await storedPersons(vigie.dataDirectory);
  expect(filesWith(vigie.dataDirectory, person)).not.toEqual([]);
  await vigie.startAgain();
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await openTab(page, 'Demandes');
  await openErasure(page, person);
  await page.getByRole('button', { name: 'Chercher dans toutes les données' }).click();
  await expect(page.getByRole('table', { name: 'Où la personne se trouve' })).toContainText('Profils');
  await confirmIdentity(page);
  await grantRequest(page);

  await page.getByRole('button', { name: 'Exécuter…' }).click();
  await page.getByRole('button', { name: 'Aperçu de l’effacement' }).click();
  await page.getByRole('textbox', { name: /^Tapez à nouveau/ }).fill(person);
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  const certificate = await seeCertificate(page);
  await expect(certificate).toContainText('Tous les fichiers du dossier de données ont été lus');
  // Which request asked for it is known after a reload too (R-REQ-15).
  await page.reload();
  await seeCertificate(page);
  await page.getByRole('button', { name: 'Retour à la demande' }).click();
  await carryOutRequest(page);
  await page.getByRole('button', { name: 'Clore la demande' }).click();
  await expect(page.getByText('Il ne reste rien à faire.')).toBeVisible();

  await quit(vigie);
  expect(filesWith(vigie.dataDirectory, person)).toEqual([]);
  expect(await storedPersons(vigie.dataDirectory)).toEqual(others);
  expect((await recount(vigie.dataDirectory)).persons).toBe(others.length);
});

test(
  'a restriction takes the person out of the aggregates, its letters are shown in either language, and it is lifted',
  pageOnly,
  async ({ vigie }) => {
    await quit(vigie);
    await runToItsEnd(vigie.dataDirectory, { count: 40, seed: 32 });
    const persons = await storedPersons(vigie.dataDirectory);
    await vigie.startAgain();
    const { page } = vigie;
    await chooseLanguage(page, 'en', 'Français');
    await openTab(page, 'Demandes');
    await openErasure(page, persons[0] ?? '', 'restriction');
    await page.getByRole('button', { name: 'Afficher la lettre : Accusé de réception' }).click();
    await expect(page.getByRole('dialog', { name: 'Accusé de réception de votre demande' })).toContainText(
      'votre droit à la limitation du traitement',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Langue' }).selectOption({ label: 'Anglais' });
    await page.getByRole('button', { name: 'Afficher la lettre : Accusé de réception' }).click();
    await expect(page.getByRole('dialog')).toContainText('Art. 18');
    await page.keyboard.press('Escape');
    await askIdentityOnReceipt(page);
    await confirmIdentity(page);
    await grantRequest(page);
    await page.getByRole('button', { name: 'Exécuter…' }).click();
    await page.getByRole('button', { name: 'Exécuter maintenant' }).click();
    await expect(page.getByText('Exécutée', { exact: true })).toBeVisible(patience);
    expect((await recount(vigie.dataDirectory)).persons).toBe(persons.length - 1);

    await page.getByRole('button', { name: 'Afficher la lettre : Information avant la levée' }).click();
    await expect(page.getByRole('dialog')).toContainText('as Art. 18(3) GDPR obliges us to');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Toutes les demandes' }).click();
    await page.getByRole('button', { name: 'Lever une limitation…' }).click();
    const lift = page.getByRole('dialog', { name: 'Lever une limitation' });
    await lift.getByRole('textbox', { name: 'Valeur cherchée' }).fill(persons[1] ?? '');
    await lift.getByRole('button', { name: 'Lever la limitation' }).click();
    await expect(lift.getByRole('alert')).toContainText('ne fait l’objet d’une limitation', patience);
    await lift.getByRole('textbox', { name: 'Valeur cherchée' }).fill(persons[0] ?? '');
    await lift.getByRole('button', { name: 'Lever la limitation' }).click();
    await expect(page.getByText('La limitation est levée')).toBeVisible(patience);
    await quit(vigie);
    expect((await recount(vigie.dataDirectory)).persons).toBe(persons.length);
  },
);
