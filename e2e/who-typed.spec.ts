import { expect, pageOnly, test } from './fixtures.ts';
import { panel } from './steps/dashboards.ts';
import { openTab, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';

test(
  'P-WHO-5, P-WHO-11: who is counted is typed, ages of nobody are refused, and nobody is said to be nobody',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await startPipeline(page);
    await seeMoreStoredThan(page, 300);
    await stopPipeline(page);
    await openTab(page, 'Dashboards');
    const who = page.getByRole('region', { name: 'Who is counted' });
    const chips = who.locator('.who-chip');
    await who.getByRole('button', { name: 'Nationality' }).click();
    const search = page.getByRole('searchbox', { name: 'Search: Nationality' });
    await search.fill('franc');
    await search.press('Enter');
    await expect(chips).toHaveText(['France']);
    await page.keyboard.press('Escape');
    const time = panel(page, 'Users by nationality').locator('.dash-as-of');
    await expect(time).toHaveText(/ · \d\d:\d\d:\d\d$/);
    const isWhole = (each: Element): boolean => {
      const [own, room] = [each, each.closest('.dash-panel')!].map((one) => one.getBoundingClientRect());
      return own!.width > 0 && own!.left >= room!.left && own!.right <= room!.right;
    };
    expect(await time.evaluate(isWhole)).toBe(true);

    await who.getByRole('button', { name: 'Age', exact: true }).click();
    const ages = page.getByRole('dialog', { name: 'Age' });
    const [from, to] = [ages.getByLabel('From'), ages.getByLabel('To')];
    await from.fill('90');
    await from.press('Tab');
    await expect(chips).toHaveText(['France', '90 years and over']);
    await to.fill('30');
    await to.press('Enter');
    await expect(ages.getByRole('status')).toHaveText('“From” is above “To”: nobody is both.');
    await expect(to).toHaveAttribute('aria-invalid', 'true');
    await expect(chips).toHaveText(['France', '90 years and over']);
    await from.fill('129');
    await to.fill('130');
    await to.press('Enter');
    await expect(chips).toHaveText(['France', '129 to 130 years']);
    await expect(who.getByRole('button', { name: 'Remove 129 to 130 years' })).toHaveCount(1);
    await to.fill('20');
    await page.keyboard.press('Escape');
    await expect(ages).toHaveCount(0);
    await expect(chips).toHaveText(['France', '129 to 130 years']);
    await expect(panel(page, 'Users by nationality')).toContainText('Nobody in this selection');
  },
);

test(
  'P-WHO-12: the answer is heard once for each question, however often it is counted again',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await startPipeline(page);
    await seeMoreStoredThan(page, 100);
    await openTab(page, 'Dashboards');
    const who = page.getByRole('region', { name: 'Who is counted' });
    const heard = who.getByRole('status');
    const shown = who.getByText(/ persons of .* counted at /).and(who.locator(':not([role=status])'));
    await expect(heard).toHaveText('');
    await who.getByRole('button', { name: 'Gender' }).click();
    await page.getByRole('dialog', { name: 'Gender' }).getByRole('checkbox').first().press('Space');
    await page.keyboard.press('Escape');
    await expect(heard).toHaveText(/^Most common e-mail domain: .*\. [\d,]+ persons of [\d,]+ · counted at /);
    const first = await heard.textContent();
    const counted = await shown.textContent();
    await expect(shown).not.toHaveText(counted ?? '');
    expect(await heard.textContent()).toBe(first);
    await who.getByRole('combobox', { name: 'Compare with' }).selectOption('10m');
    await expect(heard).toHaveText(/; at .* there was nobody\. .* persons of .*: 0 persons$/);
  },
);

test('P-PNL-1: until the map was loaded its outline stands in its place', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 50);
  await openTab(page, 'Dashboards');
  const release = Promise.withResolvers<void>();
  await page.route(/world-map/, async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.reload();
  const map = panel(page, 'Map of nationalities').getByRole('img');
  await expect(map).toHaveAttribute('aria-busy', 'true');
  const outline = await map.evaluate((each) => getComputedStyle(each, '::before').borderRadius);
  expect(outline).toBe('50% / 46%');
  release.resolve();
  await expect(map).not.toHaveAttribute('aria-busy');
  await expect(map.locator('canvas')).toBeVisible();
});
