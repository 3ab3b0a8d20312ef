import type { Locator } from '@playwright/test';
import { shownDay, typeDate } from '../steps/dates.ts';
import type { Shot } from './album.ts';

/** Legal holds: the form, filled and with what is wrong; the list; a review and a lifting; and what they protect of a purge. */
export async function takeHolds({ page, tab, take }: Shot): Promise<void> {
  await tab('records');
  await page.locator('.records-id').first().waitFor();
  const [first, second] = await page
    .locator('.records-id')
    .evaluateAll((cells) => cells.slice(0, 2).map((cell) => cell.getAttribute('title') ?? ''));
  await tab('purge');
  const holds = page.locator('section.card', { has: page.locator('.purge-head') }).last();
  const add = holds.locator('.purge-head .button');
  const form = page.getByRole('dialog');
  await add.click();
  await form.getByRole('textbox').first().fill('this is no id of any person, and no one');
  await fillFacts(form, {
    ground: 'Litigation 2026/114 before the labour court',
    startsOn: '2026-11-02',
    reviewOn: '2026-11-01',
  });
  await take('hold-wrong');
  await form.getByRole('textbox').first().fill(first!);
  await typeDate(form.locator('.date-parts').last(), '02/11/2027');
  await form.getByRole('combobox').selectOption('e');
  await take('hold-filled');
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await add.click();
  await form.getByRole('textbox').first().fill(second!);
  await fillFacts(form, {
    ground: 'Complaint 88 to the supervisory authority',
    startsOn: '2025-01-10',
    reviewOn: '2025-07-10',
  });
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await add.click();
  await form.getByRole('radio').nth(1).check();
  await form.getByRole('combobox').first().selectOption('logs');
  await fillFacts(form, {
    ground: 'Incident of 3 November is investigated',
    startsOn: '2026-11-03',
    reviewOn: '2027-02-03',
  });
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await take('holds', holds);
  await holds.getByRole('row').nth(1).getByRole('button').first().click();
  await typeDate(form.locator('.date-parts'), shownDay('2027-05-10'));
  await take('hold-review');
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await holds.getByRole('row').filter({ hasText: 'Incident' }).getByRole('button').last().click();
  await form.getByRole('textbox').fill('The investigation is closed.');
  await take('hold-lift');
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await take('holds-lifted', holds);
  await page.locator('.purge-way .button.primary').click();
  await page.locator('.purge-confirm').waitFor();
  await take('holds-preview', page.locator('.purge-holds'));
}

interface Facts {
  readonly ground: string;
  readonly startsOn: string;
  readonly reviewOn: string;
}

async function fillFacts(form: Locator, { ground, startsOn, reviewOn }: Facts): Promise<void> {
  await form.locator('textarea').fill(ground);
  await typeDate(form.locator('.date-parts').first(), shownDay(startsOn));
  await typeDate(form.locator('.date-parts').last(), shownDay(reviewOn));
}
