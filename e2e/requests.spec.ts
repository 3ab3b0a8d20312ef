import { expect, pageOnly, test } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { chooseLanguage } from './steps/look.ts';
import { quit } from './steps/leaving.ts';
import { filesWith, storedPersons } from './steps/persons.ts';
import { seeCertificate } from './steps/purge.ts';
import { recount } from './steps/recount.ts';
import { askIdentityOnReceipt, carryOutRequest, confirmIdentity, grantRequest, openErasure } from './steps/requests.ts';
import { runToItsEnd } from './steps/purge.ts';
import { savedFile } from './steps/saved-file.ts';

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
    await expect(page.getByRole('dialog', { name: 'Accusé de réception' })).toContainText(
      'votre droit à la limitation du traitement',
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Contact pour les demandes' }).click();
    await expect(page.getByRole('textbox', { name: 'Contact pour les demandes' })).toBeFocused();
    await openTab(page, 'Demandes');
    await page.getByRole('combobox', { name: 'Langue' }).selectOption({ label: 'Anglais' });
    await page.getByRole('button', { name: 'Afficher la lettre : Accusé de réception' }).click();
    await expect(page.getByRole('dialog')).toContainText('Art. 18');
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^Enregistrée le/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Afficher la lettre : Accusé de réception' }).click();
    await savedFile(vigie, page.getByRole('button', { name: 'Enregistrer quand même (PDF)' }));
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^Enregistrée le .*Anglais/)).toBeVisible();
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
    const refusal = /^Pas fait\s: «\sLever la limitation\s»\. .*ne fait l’objet d’une limitation/;
    await expect(lift.getByRole('alert')).toHaveText(refusal, patience);
    await lift.getByRole('textbox', { name: 'Valeur cherchée' }).fill(persons[0] ?? '');
    await lift.getByRole('button', { name: 'Lever la limitation' }).click();
    await expect(page.getByText('La limitation est levée')).toBeVisible(patience);
    await quit(vigie);
    expect((await recount(vigie.dataDirectory)).persons).toBe(persons.length);
  },
);

test('the data of a person is saved to be handed over, and that it was is said', pageOnly, async ({ vigie }) => {
  await quit(vigie);
  await runToItsEnd(vigie.dataDirectory, { count: 20, seed: 33 });
  const [person = ''] = await storedPersons(vigie.dataDirectory);
  await vigie.startAgain();
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await openTab(page, 'Demandes');
  await openErasure(page, person, 'access');
  await confirmIdentity(page);
  await grantRequest(page);
  await page.getByRole('button', { name: 'Exécuter…' }).click();
  const dialog = page.getByRole('dialog');
  const said = dialog.getByRole('status');
  await expect(said).toHaveText('');
  for (const format of ['JSON', 'CSV']) {
    const { name, bytes } = await savedFile(vigie, dialog.getByRole('button', { name: `(${format})` }));
    expect(bytes.length).toBeGreaterThan(0);
    await expect(said).toHaveText(`${name} a été créé.`);
  }
});

test(
  'P-LOK-13: what could find nobody is said at its field once that is left, and what a form lacks beside its button',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await openTab(page, 'Requests');
    await page.getByRole('button', { name: 'New request…' }).click();
    const form = page.getByRole('dialog', { name: 'New request' });
    const by = form.getByLabel('Find the person by');
    const value = form.getByLabel('What to look for');
    await expect(form).toContainText('Still missing: “What the person asks for”, “Came by” and “What to look for”.');
    const wrong = { id: /^An id has/, email: /^An e-mail address is written/, phone: /^A telephone number has/ };
    for (const [kind, why] of Object.entries(wrong)) {
      await by.selectOption(kind);
      await value.press('Tab');
      await value.pressSequentially('12');
      await expect(value, 'while it is typed').not.toHaveAttribute('aria-invalid');
      await value.press('Tab');
      await expect(form.getByText(why), kind).toBeVisible();
      await expect(value).toHaveAttribute('aria-invalid', 'true');
    }
    await expect(form).toContainText('“Came by”. To correct: “What to look for”.');
    await value.fill('+33 1 22 33');
    await expect(form.getByText(wrong.phone)).toHaveCount(0);
    await form.getByLabel('Came by').selectOption('post');
    await expect(form).toContainText('Still missing: “What the person asks for”.');
    await form.getByLabel('What the person asks for').selectOption('erasure');
    await expect(form.getByText('Still missing')).toHaveCount(0);
  },
);

test('R-REQ-16: a request that was entered by mistake is closed as that, and the list says so', async ({ vigie }) => {
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await openTab(page, 'Demandes');
  await openErasure(page, '6f9619ff-8b86-4011-b42d-00c04fc964ff', 'access');
  await page.getByRole('button', { name: 'Saisie par erreur…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saisie par erreur' });
  const reason = dialog.getByLabel('En quoi consiste l’erreur');
  const close = dialog.getByRole('button', { name: 'Clore la demande' });
  await reason.fill('sur 6f9619ff8b864011b42d00c04fc964ff');
  await expect(dialog.getByText('Ni adresse électronique, ni identifiant, ni long numéro')).toBeVisible();
  await expect(close).toBeDisabled();
  await reason.fill('Saisie deux fois.');
  await close.click();
  await expect(page.getByText(/^Saisie par erreur, close le .+ Saisie deux fois\.$/)).toBeVisible();
  await expect(page.getByText('Il ne reste rien à faire.')).toBeVisible();
  await page.getByRole('button', { name: 'Toutes les demandes' }).click();
  await expect(page.getByRole('row', { name: /Accès/ })).toContainText('Saisie par erreur');
  await openTab(page, 'Journal');
  await expect(page.getByText(/saisie par erreur/).first()).toBeVisible();
});
