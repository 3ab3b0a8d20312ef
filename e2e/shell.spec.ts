import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type Vigie } from './fixtures.ts';
import { shellArguments } from './hosts/shell-host.ts';
import { root } from './prerequisites.ts';
import { openTab, seeMoreStoredThan, startPipeline } from './steps/frame.ts';
import { quit } from './steps/leaving.ts';
import { chooseLanguage } from './steps/look.ts';
import { recount } from './steps/recount.ts';
import { beginConnection, saveConnection, storeCard } from './steps/settings.ts';

/** What only the shell has. Isolation, sandbox and refused windows and navigations are proved on a real Electron, elsewhere. */

test('P-SHL-1: a second start shows the window of the first, and ends', async ({ vigie }) => {
  const { dataDirectory, profileDirectory, page } = vigie;
  await startPipeline(page);
  await electronOf(vigie).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const electron = createRequire(import.meta.url)('electron') as string;
  const args = ['--no-sandbox', ...shellArguments({ dataDirectory, profileDirectory, locale: 'en-GB' })];
  const [code] = (await once(spawn(electron, args, { cwd: root, stdio: 'ignore' }), 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => isWindowVisible(vigie)).toBe(true);
  await seeMoreStoredThan(page, 0);
});

test('P-SHL-16: files are chosen in a box of the system beside those that are named, and leaving it changes nothing', async ({
  vigie,
}) => {
  const { page } = vigie;
  const answers = [
    { canceled: false, filePaths: ['/a/one.json', '/a/two.ndjson'] },
    { canceled: true, filePaths: [] },
    { canceled: false, filePaths: ['/a/one.json', '/c.json'] },
  ];
  await electronOf(vigie).evaluate(({ dialog }, given) => {
    dialog.showOpenDialog = async (...asked: unknown[]) => {
      const { properties } = asked.at(-1) as { properties: readonly string[] };
      const isAsSaid = properties.includes('multiSelections') && properties.includes('openFile');
      const answer = isAsSaid ? given.shift() : undefined;
      if (answer === undefined) throw new Error('the box was not asked as it should be');
      return answer;
    };
  }, answers);
  await page.getByRole('radio', { name: 'Files' }).click();
  const paths = page.getByRole('textbox', { name: 'Files or folders, one a line' });
  await paths.fill('/a/folder');
  const choose = page.getByRole('button', { name: 'Choose files…' });
  await choose.click();
  await expect(paths).toHaveValue('/a/folder\n/a/one.json\n/a/two.ndjson');
  await choose.click();
  await choose.click();
  await expect(paths).toHaveValue('/a/folder\n/a/one.json\n/a/two.ndjson\n/c.json');
});

test('P-SHL-3: the window’s files come under a policy that runs no script from elsewhere and no eval', async ({
  vigie,
}) => {
  const { page } = vigie;
  vigie.expectComplaint(/status of 404/);
  const policy = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
  expect(policy?.split('; ')).toEqual(expect.arrayContaining(["default-src 'self'", "script-src 'self'"]));
  expect(await page.evaluate(async () => (await fetch('no-such-file.js')).status)).toBe(404);
  expect(await page.evaluate(async () => (await fetch('../main/main.cjs')).status)).toBe(404);
});

test('P-SHL-8: size, position and maximised state come back at the next start', async ({ vigie }) => {
  const bounds = { x: 40, y: 30, width: 1000, height: 700 };
  await electronOf(vigie).evaluate(async ({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    const resized = new Promise((resolve) => void window?.once('resize', () => resolve(null)));
    window?.setBounds(wanted);
    await resized;
  }, bounds);
  await quit(vigie);
  await vigie.startAgain();
  expect(await placeOf(vigie)).toEqual({ bounds, maximised: false });
  await electronOf(vigie).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await quit(vigie);
  await vigie.startAgain();
  await expect.poll(() => placeOf(vigie)).toEqual({ bounds, maximised: true });
});

test('P-SHL-11, P-SHL-12: the menu has the actions of the page, does what is chosen, and follows its language', async ({
  vigie,
}) => {
  const { page } = vigie;
  await expect.poll(() => menuOf(vigie)).toEqual(['File', 'Edit', 'View', 'Pipeline', 'Window', 'Help']);
  await expect.poll(() => menuItem(vigie, 'pipeline.force')).toMatchObject({ enabled: false });
  expect(await menuItem(vigie, 'go.console')).toEqual({
    label: 'Go to Console',
    accelerator: 'CommandOrControl+3',
    registerAccelerator: false,
    enabled: true,
  });
  await chooseOfMenu(vigie, 'go.console');
  await expect(page.getByRole('tabpanel', { name: 'Console' })).toBeVisible();
  await chooseOfMenu(vigie, 'pipeline.toggle');
  await expect.poll(() => menuItem(vigie, 'pipeline.toggle')).toMatchObject({ label: 'Stop pipeline' });
  await chooseOfMenu(vigie, 'help.keys');
  await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible();
  await expect.poll(() => menuItem(vigie, 'go.journal')).toMatchObject({ enabled: false });
  await page.keyboard.press('Escape');
  await chooseLanguage(page, 'en', 'Français');
  const french = ['Fichier', 'Édition', 'Affichage', 'Pipeline', 'Fenêtre', 'Aide'];
  await expect.poll(() => menuOf(vigie)).toEqual(french);
  await expect.poll(() => menuItem(vigie, 'go.console')).toMatchObject({ label: 'Aller à\u00a0: Console' });
});

test('P-SHL-7: the fourth death of the page within a minute ends the application, which drains first', async ({
  vigie,
}) => {
  vigie.expectComplaint(/the window ended too often/);
  await startPipeline(vigie.page);
  await seeMoreStoredThan(vigie.page, 0);
  const app = electronOf(vigie);
  const loads = await app.evaluateHandle(({ BrowserWindow }) => {
    const counted = { loads: 0 };
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => (counted.loads += 1));
    return counted;
  });
  const killPage = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  for (let death = 1; death <= 3; death += 1) {
    await killPage();
    await expect.poll(() => loads.evaluate((counted) => counted.loads), `after death ${death}`).toBe(death);
  }
  await killPage();
  expect(await vigie.running.ended()).toBe(0);
  await recount(vigie.dataDirectory);
});

function electronOf({ running }: Vigie): ElectronApplication {
  if (running.electron === null) throw new Error('this test is of the shell');
  return running.electron;
}

function isWindowVisible(vigie: Vigie): Promise<boolean> {
  return electronOf(vigie).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

function placeOf(vigie: Vigie): Promise<unknown> {
  return electronOf(vigie).evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { bounds: window?.getNormalBounds(), maximised: window?.isMaximized() };
  });
}

function menuOf(vigie: Vigie): Promise<readonly string[]> {
  return electronOf(vigie).evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}

function menuItem(vigie: Vigie, id: string) {
  return electronOf(vigie).evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) return null;
    const { label, accelerator, registerAccelerator, enabled } = item;
    return { label, accelerator, registerAccelerator, enabled };
  }, id);
}

function chooseOfMenu(vigie: Vigie, id: string): Promise<void> {
  return electronOf(vigie).evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );
}

test('P-SET-3: where the key store of the system is weak that is said, and passwords are not saved unless it is asked for', async ({
  vigie,
}) => {
  await quit(vigie);
  process.env['STANDIN_SAFE_STORAGE'] = 'basic_text';
  try {
    await vigie.startAgain();
  } finally {
    delete process.env['STANDIN_SAFE_STORAGE'];
  }
  const { page } = vigie;
  await beginConnection(page, 'Trial');
  await expect(page.getByText(/The key store of this system is weak \(basic_text\)/)).toBeVisible();
  const save = page.getByRole('checkbox', { name: /^Save the passwords/ });
  await expect(save).not.toBeChecked();
  const kafka = storeCard(page, 'Log of messages');
  await kafka.getByRole('textbox', { name: 'User' }).fill('app');
  await kafka.getByRole('textbox', { name: 'Password' }).fill('k7-Xq!opaque');
  await saveConnection(page, 'Trial');
  await page.getByRole('button', { name: 'Edit Trial' }).click();
  await expect(kafka.getByText('A password is known until Vigie ends. Type to replace it.')).toBeVisible();
  await quit(vigie);
  await vigie.startAgain();
  await openTab(vigie.page, 'Settings');
  await vigie.page.getByRole('button', { name: 'Edit Trial' }).click();
  await expect(storeCard(vigie.page, 'Log of messages').getByText('No password is saved yet.')).toBeVisible();
});
