import { expect, pageOnly, test } from './fixtures.ts';
import { violations } from './steps/axe.ts';
import { seeDate, typeDate } from './steps/dates.ts';
import { openTab } from './steps/frame.ts';
import { chooseLanguage } from './steps/look.ts';
import { createActivity } from './steps/register.ts';

// A field of the browser would ask for the month first.
test.use({ locale: 'en-US' });

test(
  'P-LOK-11: a day is typed or chosen in the language of the window, on a system of another one',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    expect(await page.evaluate(() => navigator.language)).toBe('en-US');
    await chooseLanguage(page, 'en', 'Français');
    await openTab(page, 'Demandes');
    await page.getByRole('button', { name: 'Nouvelle demande…' }).click();
    const form = page.getByRole('dialog', { name: 'Nouvelle demande' });
    const day = form.getByRole('group', { name: 'Reçue le' });
    await typeDate(day, '24/11/2020');
    await expect(day.getByRole('spinbutton', { name: /^mois/ })).toHaveAttribute('aria-valuetext', /novembre/);

    const isLevel = async (): Promise<boolean> => {
      const [one, beside] = await Promise.all([day, form.getByLabel('Arrivée par')].map((part) => part.boundingBox()));
      return Math.abs(one!.y + one!.height / 2 - (beside!.y + beside!.height / 2)) < 3;
    };
    await typeDate(day, '24/11/2010');
    await expect(form.getByText(/^Un jour à partir du 25 mai 2018/)).toBeVisible();
    expect(await isLevel(), 'the field beside a wrong day').toBe(true);
    await typeDate(day, '24/11/2020');

    const open = form.getByRole('button', { name: 'Choisir dans un calendrier Reçue le' });
    await open.press('Enter');
    const calendar = page.getByRole('dialog', { name: 'Choisir dans un calendrier' });
    await expect(calendar.getByRole('heading', { name: 'novembre 2020' })).toBeVisible();
    await expect(calendar.getByRole('button', { name: /mardi 24 novembre 2020/ })).toBeFocused();
    expect(await violations(page, 'overlay'), 'the calendar').toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await seeDate(day, '25/11/2020');
    await expect(open).toBeFocused();

    await form.getByText('Reçue le').click();
    await expect(day.getByRole('spinbutton').first()).toBeFocused();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(day).toHaveText('jj/11/2020');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('03');
    await seeDate(day, '03/11/2020');
  },
);

test('P-LOK-11: a day that does not exist is kept as it was typed, and refused', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await openTab(page, 'Requests');
  await page.getByRole('button', { name: 'New request…' }).click();
  const form = page.getByRole('dialog', { name: 'New request' });
  const day = form.getByRole('group', { name: 'Received on' });
  const send = form.getByRole('button', { name: 'Enter the request' });
  await form.getByLabel('What the person asks for').selectOption('erasure');
  await form.getByLabel('Came by').selectOption('post');
  await form.getByLabel('Find the person by').selectOption('none');
  await typeDate(day, '28/02/2026');
  await expect(send).toBeEnabled();

  await typeDate(day, '30/02/2026');
  await form.getByLabel('Came by').focus();
  await expect(form.getByText('There is no 30 February 2026.')).toBeVisible();
  await seeDate(day, '30/02/2026');
  await expect(day).toHaveAccessibleDescription(/There is no 30 February 2026\./);
  await expect(send).toBeDisabled();
  // A form that can do without the date is kept back as well.
  expect(await day.evaluate((field) => field.closest('form')!.checkValidity())).toBe(false);
  await expect(day.getByRole('spinbutton').first()).toBeFocused();

  await day.getByRole('spinbutton', { name: /^month/ }).focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await form.getByLabel('Came by').focus();
  await expect(form.getByText('Enter the whole date.')).toBeVisible();
  await expect(day).toHaveText('30/mm/2026');

  await typeDate(day, '30/03/2026');
  await expect(form.getByText(/Enter the whole date|There is no/)).toHaveCount(0);
  await expect(send).toBeEnabled();
  expect(await day.evaluate((field) => field.closest('form')!.checkValidity())).toBe(true);
});

test('P-LOK-11: a date that is pasted is taken, and nothing else is', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await openTab(page, 'Requests');
  await page.getByRole('button', { name: 'New request…' }).click();
  const day = page.getByRole('dialog', { name: 'New request' }).getByRole('group', { name: 'Received on' });
  await typeDate(day, '24/11/2020');
  const paste = (text: string): Promise<void> =>
    day
      .getByRole('spinbutton')
      .first()
      .evaluate((part, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        part.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
  await paste('2026-03-05');
  await seeDate(day, '05/03/2026');
  await paste('6/4/2025');
  await seeDate(day, '06/04/2025');
  await paste('30/02/2026');
  await paste('next week');
  await seeDate(day, '06/04/2025');
});

test('P-LOK-11: an activity is not saved over a date that is none', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await createActivity(page, 'Payroll', { author: 'Ada', reason: 'New processing' });
  const day = page.getByRole('group', { name: 'Last reviewed on' });
  await typeDate(day, '31/04/2026');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('There is no 31 April 2026.')).toBeVisible();
  await expect(day.getByRole('spinbutton').first()).toBeFocused();
  const dialog = page.getByRole('dialog', { name: /^Save as version/ });
  await expect(dialog).toBeHidden();
  await typeDate(day, '30/04/2026');
  await page.keyboard.press('Control+s');
  await expect(dialog).toBeVisible();
});
