import type { Album, Shot } from './album.ts';
import { writeLasting, writeSettings } from './data-directories.ts';
import { whileServing } from './while-serving.ts';

/** The bell with what it opens, the screen of alerts, down to its history, and where they are in the charts. */
export async function takeAlerts({ page, tab, take }: Shot): Promise<void> {
  await page.locator('.alert-count').waitFor();
  await page.locator('.alert-bell').click();
  await page.locator('.alert-panel .alert-item').first().waitFor();
  await take('alerts-bell');
  await page.locator('.alert-what').first().click();
  await page.locator('.alert-item:focus').waitFor();
  await take('alerts-led-to');
  await tab('alerts');
  await take('alerts');
  await page.locator('.alert-acts [aria-haspopup=menu]').first().click();
  await page.getByRole('menu').waitFor();
  await take('alerts-silence');
  await page.keyboard.press('Escape');
  await take('alerts-rules', page.locator('.alerts-rules'));
  await take('alerts-history', page.locator('.alerts .record-table'));
  await tab('dashboards');
  const arrivals = page.locator('[data-panel=arrivals]');
  await arrivals.locator('.dash-notes').waitFor();
  await take('alerts-charts', arrivals);
  await arrivals.locator('header .button.icon').first().click();
  await take('alerts-charts-table', arrivals);
}

export async function takeNoAlerts({ tab, take }: Shot): Promise<void> {
  await tab('alerts');
  await take('alerts-none');
}

/** These alerts end by themselves: the line is held as soon as all are seen. */
export async function takeLasting(album: Album, directory: string): Promise<void> {
  for (const count of [1, 3, 20]) {
    const own = `${directory}-${count}`;
    writeSettings(own, { tourLeft: true });
    writeLasting(own, count);
    await whileServing(own, ({ address }) =>
      album.visit(address, async ({ page, line, tab, take }) => {
        await tab('alerts');
        const last = page.locator('.alerts .alert-item').nth(count - 1);
        await last.waitFor({ state: 'attached' });
        line.hold();
        await take(`alerts-lasting-${count}`);
      }),
    );
  }
}
