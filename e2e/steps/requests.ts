import { expect, type Page } from '@playwright/test';
import { shownDay, typeDate } from './dates.ts';

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

const receivedOn = daysAgo(3);

/** Enters the request of a person by the form in French, and comes to its screen. */
export async function openErasure(
  page: Page,
  person: string,
  kind: 'erasure' | 'restriction' | 'access' = 'erasure',
): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle demande…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Ce que la personne demande' }).selectOption(kind);
  await form.getByRole('combobox', { name: 'Arrivée par' }).selectOption({ label: 'Courrier postal' });
  await typeDate(form.getByRole('group', { name: 'Reçue le' }), shownDay(receivedOn));
  await form.getByRole('textbox', { name: 'Valeur cherchée' }).fill(person);
  await form.getByRole('button', { name: 'Saisir la demande' }).click();
  await expect(page.getByRole('heading', { name: /\(art\. 1[578]\)$/ })).toBeVisible();
}

/** Notes today that the question went out on the day of the receipt (R-REQ-14); a day before that is refused. */
export async function askIdentityOnReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Demander l’identité…' }).click();
  const form = page.getByRole('dialog', { name: 'Demander l’identité' });
  const [day, save] = [form.getByRole('group', { name: 'Fait le' }), form.getByRole('button', { name: 'Enregistrer' })];
  await expect(save).toBeEnabled();
  await typeDate(day, shownDay(daysAgo(9)));
  await expect(form.getByText(/^Un jour du /)).toBeVisible();
  await expect(save).toBeDisabled();
  await typeDate(day, shownDay(receivedOn));
  await save.click();
  await expect(page.getByText('Demandée, délai suspendu')).toBeVisible();
}

export async function confirmIdentity(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirmer l’identité…' }).click();
  await page.getByRole('textbox', { name: 'Comment elle a été confirmée' }).fill('connectée à son compte');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Confirmée · connectée à son compte')).toBeVisible();
}

export async function grantRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Décider…' }).click();
  await page.getByRole('combobox', { name: 'Décision' }).selectOption({ label: 'Acceptée' });
  await page.getByRole('button', { name: 'Décider', exact: true }).click();
  await expect(page.getByText('Décidée', { exact: true })).toBeVisible();
}

/** Names the certificate that was just filed, which is chosen already, and tells whoever received the data. */
export async function carryOutRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exécuter…' }).click();
  await page.getByRole('button', { name: 'Noter l’effacement avec son certificat' }).click();
  await expect(page.getByText('Exécutée', { exact: true })).toBeVisible();
  const tell = page.getByRole('button', { name: /^Noter que .* a été informé$/ });
  for (let left = await tell.count(); left > 0; left -= 1) {
    await tell.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(tell).toHaveCount(left - 1);
  }
}
