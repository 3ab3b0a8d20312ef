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
    expect(await time.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);

    await who.getByRole('button', { name: 'Age', exact: true }).click();
    const ages = page.getByRole('dialog', { name: 'Age' });
    const [from, to] = [ages.getByLabel('From'), ages.getByLabel('To')];
    await from.fill('90');
    await from.press('Tab');
    await expect(chips).toHaveText(['France', '90 and over']);
    await to.fill('30');
    await to.press('Enter');
    await expect(ages.getByRole('status')).toHaveText('“From” is above “To”: nobody is both.');
    await expect(to).toHaveAttribute('aria-invalid', 'true');
    await expect(chips).toHaveText(['France', '90 and over']);
    await from.fill('129');
    await to.fill('130');
    await to.press('Enter');
    await expect(chips).toHaveText(['France', '129 to 130']);
    await to.fill('20');
    await page.keyboard.press('Escape');
    await expect(ages).toHaveCount(0);
    await expect(chips).toHaveText(['France', '129 to 130']);
    await expect(panel(page, 'Users by nationality')).toContainText('Nobody in this selection');
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
