import { expect, type Locator } from '@playwright/test';

/** Types a date as the field shows it, `01/05/2099`: what stands between its parts is there already. */
export async function typeDate(field: Locator, shown: string): Promise<void> {
  await field.getByRole('spinbutton').first().focus();
  await field.page().keyboard.type(digitsOf(shown));
  await seeDate(field, shown);
}

export async function seeDate(field: Locator, shown: string): Promise<void> {
  await expect.poll(async () => digitsOf(await field.innerText()), { message: shown }).toBe(digitsOf(shown));
}

/** `2026-11-24`, as both languages show it. */
export function shownDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}
