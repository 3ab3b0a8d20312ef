import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, pageOnly, test } from './fixtures.ts';
import { writeSettings } from './screenshots/data-directories.ts';
import { freePort } from './servers/ports.ts';
import { lines } from './steps/console.ts';
import { openTab } from './steps/frame.ts';

test('P-WCH-6 P-WCH-9 P-SHL-16 files are named, cancelled, gone on with, and another source goes on while the pipeline runs', async ({
  vigie,
}) => {
  const { page } = vigie;
  const file = join(dirname(vigie.dataDirectory), 'some users.json');
  writeFileSync(file, JSON.stringify({ results: Array.from({ length: 25 }, toUser) }));
  const flow = page.getByRole('region', { name: 'Flow of records' });
  const balance = page.getByTestId('balance');

  await page.getByRole('radio', { name: 'Files' }).click();
  const paths = page.getByRole('textbox', { name: 'Files or folders, one a line' });
  await expect(paths).toBeFocused();
  await expect(page.getByRole('button', { name: 'Use these files' })).toBeDisabled();
  // Only the shell has a box of the system.
  await expect(page.getByRole('button', { name: 'Choose files…' })).toHaveCount(vigie.host === 'shell' ? 1 : 0);
  await paths.fill(`"${file}"`);
  await page.getByRole('button', { name: 'Use these files' }).click();
  await expect(flow).toContainText('some users.json');

  const pace = page.getByRole('slider', { name: 'Pace' });
  await pace.press('Home');
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(balance).toHaveText('Published 1 = stored 1 + rejected 0 ✓');
  await expect(flow.getByRole('progressbar', { name: 'Source read' })).toBeVisible();
  await flow.getByRole('button', { name: 'Producer' }).click();
  await page.getByRole('button', { name: 'Cancel reading the source' }).click();
  const details = page.getByRole('dialog', { name: 'Producer' });
  await expect(details).toContainText('The next start goes on there.');
  const [opened, beside] = [await details.boundingBox(), await page.locator('.navigation').boundingBox()];
  expect(opened!.x, 'it lies over no tab').toBeGreaterThanOrEqual(beside!.x + beside!.width);
  await expect(flow).toContainText('stopped at');
  await page.keyboard.press('Escape');
  await pace.press('End');
  await flow.getByRole('button', { name: 'Producer' }).click();
  await details.getByRole('button', { name: 'Go on reading the source' }).click();
  await expect(balance).toHaveText('Published 25 = stored 25 + rejected 0 ✓');
  await page.keyboard.press('Escape');
  await expect(flow).toContainText('all read');

  await page.getByRole('radio', { name: 'Synthetic' }).click();
  await expect(flow).toContainText('synthetic, seed 7');
  await expect(balance).toHaveText(/stored [1-9][\d,]{2}/);
  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeVisible();
  await expect(balance).toHaveText(/✓$/);
});

test('P-WCH-10, P-SRC-16: a number of users is set with the keyboard, read to its end with progress, kept, and taken away', async ({
  vigie,
}) => {
  const { page } = vigie;
  const flow = page.getByRole('region', { name: 'Flow of records' });
  const balance = page.getByTestId('balance');
  const end = (what: string) => vigie.page.getByRole('button', { name: `Length of the source: ${what}` });
  const field = () => vigie.page.getByRole('textbox', { name: 'Number of users' });

  // It is off until the host has said what the pipeline does.
  await expect(end('without end')).toBeEnabled();
  await end('without end').press('Enter');
  await expect(field()).toBeFocused();
  await field().fill('0');
  await expect(page.getByText('Enter a whole number from 1, or nothing.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use this number' })).toBeDisabled();
  await field().fill('9'.repeat(17));
  await expect(page.getByText('At most 9,007,199,254,740,991 are possible.')).toBeVisible();
  await field().fill('400');
  await field().press('Enter');
  await expect(field()).toBeHidden();
  await expect(end('400 users')).toBeFocused();

  const pace = page.getByRole('slider', { name: 'Pace' });
  await pace.press('Home');
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(balance).toHaveText(/^Published [1-9]/);
  await expect(flow.getByRole('progressbar', { name: 'Source read' })).toBeVisible();
  await flow.getByRole('button', { name: 'Producer' }).click();
  await expect(page.getByRole('dialog', { name: 'Producer' })).toContainText(/[1-9]\d* of 400 users/);
  await page.keyboard.press('Escape');
  await pace.press('End');
  await expect(balance).toHaveText(/^Published 400 = stored .* ✓$/);
  await expect(flow).toContainText('all read');
  // More of them go on behind those that are there.
  await end('400 users').click();
  await field().fill('500');
  await page.getByRole('button', { name: 'Use this number' }).click();
  await expect(balance).toHaveText(/^Published 500 = stored .* ✓$/);
  await expect(end('500 users'), 'P-ACT-8: also while the producer starts again').toBeFocused();

  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeVisible();
  await vigie.startAgain();
  await end('500 users').click();
  await field().fill('');
  await field().press('Enter');
  await expect(end('without end')).toBeFocused();
  await end('without end').press('Space');
  await field().fill('700');
  await field().press('Enter');
  await expect(end('700 users')).toBeVisible();
  await vigie.page.getByRole('radio', { name: 'randomuser.me' }).click();
  await expect(end('without end')).toBeVisible();
});

test('a source that is not there is said with what to do, and the form can be left', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await page.getByRole('radio', { name: 'Files' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Files' }), 'chosen before it is confirmed').not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox')).toBeHidden();
  await page.getByRole('radio', { name: 'Files' }).click();
  const missing = join(vigie.dataDirectory, 'no such file.json');
  await page.getByRole('textbox').fill(missing);
  await page.getByRole('button', { name: 'Use these files' }).click();
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  const alert = page.locator('.trouble', { has: page.getByRole('alert') });
  await expect(alert.getByRole('alert')).toHaveText(
    `Producer · The input was not found. There is no file or folder ${missing}. Check the path, or choose another input.`,
  );
  // From a tab where the console was never opened, to the line that says it.
  await alert.getByRole('button', { name: 'Show in the console' }).click();
  await expect(lines(page).locator('[aria-current=true]')).toContainText('no such file.json');
});

test('P-WCH-24: on every screen the header names the stage that is kept from its work', async ({ vigie }) => {
  const url = `http://127.0.0.1:${await freePort()}/`;
  writeSettings(vigie.dataDirectory, { tourLeft: true, source: { kind: 'randomuser', url } });
  await vigie.startAgain();
  const { page } = vigie;
  const state = page.getByTestId('state');
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(state).toHaveText('Running · Producer · Source out of reach');
  await expect(state).toHaveClass(/tone-warn/);
  await openTab(page, 'Alerts');
  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(state).toHaveText('Stopped');
});

test('the pace is changed with the keyboard while records flow', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.getByTestId('balance')).toHaveText(/stored [1-9]/);
  const pace = page.getByRole('slider', { name: 'Pace' });
  await expect(pace).toHaveAttribute('aria-valuetext', '200 users/s');
  await pace.press('End');
  await expect(pace).toHaveAttribute('aria-valuetext', 'as fast as it goes');
  await expect(page.getByTestId('state')).toHaveText(/Running · \d,\d{3}|Running · \d{2},/);
  await pace.press('Home');
  await expect(pace).toHaveAttribute('aria-valuetext', 'one every 6 s');
  await page.reload();
  await expect(pace).toHaveAttribute('aria-valuetext', 'one every 6 s');
});

function toUser(_: unknown, index: number) {
  return {
    login: { uuid: randomUUID() },
    name: { title: 'Ms', first: 'Test', last: `Number ${index}` },
    gender: 'female',
    nat: 'NO',
    email: `user${index}@example.com`,
    dob: { date: '1980-05-06T00:00:00.000Z', age: 46 },
    registered: { date: '2015-01-02T00:00:00.000Z', age: 11 },
    location: { street: { number: 1, name: 'Main' }, city: 'Oslo', state: 'Oslo', country: 'Norway', postcode: 150 },
    phone: '1',
    cell: '2',
  };
}
