import { expect, type Locator, type Page } from '@playwright/test';

/** Presses what is there by the keyboard. */
export async function pressEnter(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.focus();
  await expect(control).toBeFocused();
  await control.page().keyboard.press('Enter');
}

/** Something has the focus, and it is seen where it is. */
export async function seeFocus(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toBeInViewport();
}

/** Something within this part has the focus, and is seen. */
export async function seeFocusIn(part: Locator): Promise<void> {
  await expect(part.locator(':focus')).toBeInViewport();
}
