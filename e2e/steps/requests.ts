import { expect, type Page } from '@playwright/test';

/** Enters the request of a person by the form in French, and comes to its screen. */
export async function openErasure(
  page: Page,
  person: string,
  kind: 'erasure' | 'restriction' = 'erasure',
): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle demande…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Ce que la personne demande' }).selectOption(kind);
  await form.getByRole('combobox', { name: 'Arrivée par' }).selectOption({ label: 'Courrier postal' });
  await form.getByRole('textbox', { name: 'Valeur cherchée' }).fill(person);
  await form.getByRole('button', { name: 'Saisir la demande' }).click();
  await expect(page.getByRole('heading', { name: /\(art\. 1[78]\)$/ })).toBeVisible();
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
