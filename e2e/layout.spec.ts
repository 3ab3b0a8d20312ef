import type { Page } from '@playwright/test';
import { createText } from '../renderer/i18n/text.ts';
import { expect, pageOnly, test } from './fixtures.ts';
import { findCutTexts, findFieldRows, findTooLong } from './steps/layout.ts';

declare global {
  interface Window {
    vigieShifts?: string[];
  }
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const;

/** 1280x800 at 200 %, 1280x1024 at 400 %, and the least window as it is. */
const zoomed = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
  { width: 1024, height: 700 },
] as const;

test.describe('in the longer words', () => {
  test.use({ locale: 'fr-FR' });

  test('P-LOK-7: at 200 % and 400 % no tab scrolls sideways, and every control of it is reached', async ({ vigie }) => {
    const { page } = vigie;
    await startPipeline(page);
    for (const size of zoomed) {
      await page.setViewportSize(size);
      const tabs = await page.getByRole('tab').count();
      for (let place = 0; place < tabs; place += 1) {
        await page.getByRole('tab').nth(place).click();
        await expect(page.getByRole('tabpanel')).toBeVisible();
        await expect
          .poll(() => page.evaluate(findUnreached), { message: `${size.width}, tab ${place}` })
          .toEqual({ sideways: [], controls: [] });
      }
    }
  });
});

for (const [locale, language] of [
  ['en-GB', 'en'],
  ['fr-FR', 'fr'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('no text is cut and nothing runs out of the window, at every size', async ({ vigie }) => {
      const { page } = vigie;
      await startPipeline(page);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const tabs = await page.getByRole('tab').count();
        for (let place = 0; place < tabs; place += 1) {
          await page.getByRole('tab').nth(place).click();
          await expect(page.getByRole('tabpanel')).toBeVisible();
          await expect.poll(() => page.evaluate(findCutTexts), { message: `${size.width}, tab ${place}` }).toEqual([]);
        }
        await page.getByRole('tab', { name: /^(Register|Registre)/ }).click();
        await page.locator('.row-link').first().click();
        await page.locator('.screen-head .button.primary').click();
        await page.locator('.entry-form').waitFor();
        await expect.poll(() => page.evaluate(findCutTexts), { message: `${size.width}, the form` }).toEqual([]);
        await page.locator('.screen-head .button.icon').click();
      }
    });

    test(
      'P-LOK-10: fields side by side have their labels on one line, and their inputs',
      pageOnly,
      async ({ vigie }) => {
        const { page } = vigie;
        await page.getByRole('tab', { name: /^(Settings|Réglages)/ }).click();
        await page.locator('.settings-head .button.primary').click();
        const kafka = page.locator('.settings-card').nth(1);
        await kafka.getByRole('checkbox').first().check();
        await kafka.getByRole('textbox', { name: /^(User|Utilisateur)/ }).fill('app');
        const key = kafka.getByRole('textbox', { name: /^(Client certificate|Certificat client)/ });
        await key.fill('/etc/client.pem');
        await expect(kafka.locator('.form-field.wrong')).toBeVisible();
        for (const size of sizes) {
          await page.setViewportSize(size);
          const rows = await page.evaluate(findFieldRows);
          expect(rows.length, `${size.width}`).toBeGreaterThan(7);
          expect(rows.filter(({ labels, inputs }) => labels.length > 1 || inputs.length > 1)).toEqual([]);
        }
      },
    );

    test('no text of a panel is cut where small groups are hidden', pageOnly, async ({ vigie }) => {
      const { page } = vigie;
      await startPipeline(page);
      await page.getByRole('tab').nth(1).click();
      await page.locator('.dash-panels').click();
      await page.getByRole('menuitemcheckbox').last().click();
      await page.keyboard.press('Escape');
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expect(page.locator('.dash-notes').first()).toBeVisible();
        await expect.poll(() => page.evaluate(findCutTexts), { message: `${size.width}` }).toEqual([]);
      }
    });

    test('whatever a stage and a topic say, it fits into their nodes', pageOnly, async ({ vigie }) => {
      const { page } = vigie;
      const { terms, pipeline } = createText(language).words;
      const { storedSub, rejectedSub, noLag, notFollowing, catchingUp, ended, upToDate } = pipeline.graph;
      const all = [...Object.values(terms.waits), ...Object.values(terms.states), pipeline.details.stands];
      const said = [...all, storedSub, rejectedSub, noLag, notFollowing, catchingUp, ended, upToDate];
      await page.locator('.flow-node').first().waitFor();
      for (const size of sizes) {
        await page.setViewportSize(size);
        // The graph follows the size of the window by itself.
        await expect.poll(() => page.evaluate(findTooLong, said), { message: `${size.width}` }).toEqual([]);
      }
    });

    test('while figures change, nothing moves', async ({ vigie }) => {
      const { page } = vigie;
      await startPipeline(page);
      for (const place of [0, 1]) {
        await page.getByRole('tab').nth(place).click();
        await page.locator('.sparkline-line').first().waitFor();
        await page.evaluate(watchShifts);
        await changesOf(page, 8);
        expect(await page.evaluate(() => window.vigieShifts), `tab ${place}`).toEqual([]);
      }
    });
  });
}

test('P-LOK-8: what is announced to the whole window moves nothing of a screen', pageOnly, async ({ vigie }) => {
  process.kill(vigie.running.pid, 'SIGKILL');
  await vigie.running.ended();
  await vigie.startAgain();
  const { page } = vigie;
  const banner = page.locator('.banner').filter({ hasText: 'Vigie ended unexpectedly the last time.' });
  await expect(banner).toBeVisible();
  const places = await settledPlaces(page);
  await banner.getByRole('button', { name: 'Close' }).click();
  await expect(banner).toHaveCount(0);
  expect(await settledPlaces(page)).toEqual(places);
});

/** Once everything has been read that the tabs show. */
async function settledPlaces(page: Page): ReturnType<typeof placesOfControls> {
  let places = await placesOfControls(page);
  await expect(async () => {
    const before = places;
    places = await placesOfControls(page);
    expect(places).toEqual(before);
  }).toPass();
  return places;
}

/** Of each tab: where its controls begin. */
async function placesOfControls(page: Page): Promise<Record<string, string[]>> {
  const places: Record<string, string[]> = {};
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    places[(await tab.textContent()) ?? ''] = await page.evaluate(findPlaces);
  }
  return places;
}

function findPlaces(): string[] {
  const controls = document.querySelectorAll('[role=tabpanel]:not([hidden]) :is(button, input, select, [role=slider])');
  return [...controls].map((control) => {
    const { left, top } = control.getBoundingClientRect();
    const name = control.getAttribute('aria-label') ?? control.textContent;
    return `${name} ${Math.round(left)} ${Math.round(top)}`;
  });
}

async function startPipeline(page: Page): Promise<void> {
  await page.locator(".start-button:not([aria-disabled='true'])").click();
  await expect(page.locator('.state-pill.tone-ok')).toBeVisible();
  await expect(page.getByTestId('balance')).toHaveText(/[1-9]\d{2}/);
}

/** Waits until the balance has said something else `count` times. */
async function changesOf(page: Page, count: number): Promise<void> {
  const balance = page.getByTestId('balance');
  for (let change = 0; change < count; change += 1) {
    await expect(balance).not.toHaveText((await balance.textContent()) ?? '');
  }
}

/** What of the page is wider than the window, and the controls that are nowhere under the pointer once they are scrolled to. */
function findUnreached(): { sideways: string[]; controls: string[] } {
  const said = (element: Element): string => element.outerHTML.slice(0, 140);
  const sideways = [document.documentElement, ...document.querySelectorAll('main, [role=tabpanel]:not([hidden])')];
  const controls = [
    ...document.querySelectorAll<HTMLElement>('#root :is(button, input, select, textarea, summary, a, [role=slider])'),
  ];
  return {
    sideways: sideways.filter((element) => element.scrollWidth > element.clientWidth + 1).map(said),
    controls: controls
      .filter((control) => control.checkVisibility() && control.tabIndex >= 0 && !control.closest('.hidden-text'))
      .filter((control) => {
        control.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        return !control.contains(met) && !(met?.closest('label')?.contains(control) ?? false);
      })
      .map(said),
  };
}

interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/**
 * Collects the elements that Chromium saw moving without anybody having touched anything. A text that stands at the right of
 * its place begins elsewhere when it is longer: that is no element.
 */
function watchShifts(): void {
  const shifts: string[] = [];
  window.vigieShifts = shifts;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      for (const { node } of sources) if (node instanceof Element) shifts.push(node.outerHTML.slice(0, 120));
    }
  }).observe({ type: 'layout-shift' });
}
