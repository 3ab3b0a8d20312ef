import type { ElectronApplication } from '@playwright/test';
import { expect, test, type Vigie } from './fixtures.ts';
import { openTab, seeMoreStoredThan } from './steps/frame.ts';
import { chooseFiles, chooseSynthetic } from './steps/source.ts';
import { chooseLanguage } from './steps/look.ts';

/** What only the shell has, on one application from its first window to its end. */
test('P-SHL-11 P-SHL-13 P-SHL-14 P-SHL-15 P-ALR-11: closed while it runs, the pipeline goes on in the tray, which starts, stops, shows and leaves', async ({
  vigie,
}) => {
  const { page } = vigie;
  const app = electronOf(vigie);
  await watchPower(app);
  await expect
    .poll(() => trayOf(app))
    .toEqual(['Vigie · stopped', 'Show Vigie', 'Start pipeline', 'No alerts', 'Quit']);
  await chooseFromTray(app, 'start');
  await seeMoreStoredThan(page, 0);
  await expect.poll(() => trayOf(app)).toEqual(['Vigie · running', 'Show Vigie', 'Stop pipeline', 'No alerts', 'Quit']);
  expect(await heldPower(app)).toEqual(['prevent-app-suspension']);

  await answerWith(app, { response: 2, checkboxChecked: true });
  await close(app);
  await expect.poll(() => asked(app)).toBe(1);
  expect(await isVisible(app)).toBe(true);
  await answerWith(app, { response: 0, checkboxChecked: true });
  await close(app);
  await expect.poll(() => isVisible(app)).toBe(false);
  await chooseFromTray(app, 'show');
  await expect.poll(() => isVisible(app)).toBe(true);
  await close(app);
  await expect.poll(() => isVisible(app)).toBe(false);
  expect(await asked(app), 'the answer was remembered').toBe(2);
  await chooseFromTray(app, 'show');

  await openTab(page, 'Settings');
  const whenClosed = page.getByRole('combobox', { name: 'Closing the window while the pipeline runs' });
  await expect(whenClosed).toHaveValue('keep-running');
  await whenClosed.selectOption('stop');
  await page.getByRole('checkbox', { name: 'Show alerts as system notifications' }).check();
  await chooseFromTray(app, 'stop');
  await expect.poll(() => heldPower(app)).toEqual([]);
  await openTab(page, 'Pipeline');
  await chooseFiles(page, ['/no/such/file.json']);
  await chooseFromTray(app, 'start');
  await expect.poll(() => notified(app)).toEqual(['A stage has failed and stays stopped.']);
  expect((await trayOf(app)).slice(0, 1)).toEqual(['Vigie · running · Alerts: 1']);
  await clickNotification(app);
  await expect(page.getByRole('tabpanel', { name: 'Alerts' }).getByRole('listitem')).toBeFocused();
  await page.getByRole('button', { name: 'Acknowledge: Producer has failed' }).click();
  await chooseFromTray(app, 'stop');
  await expect.poll(() => heldPower(app)).toEqual([]);
  await openTab(page, 'Pipeline');
  await chooseSynthetic(page);
  await chooseFromTray(app, 'start');
  await chooseLanguage(page, 'en', 'Français');
  await expect.poll(async () => (await trayOf(app))[0]).toBe('Vigie · en marche');
  await chooseFromTray(app, 'stop');
  await expect.poll(() => heldPower(app)).toEqual([]);
  await chooseFromTray(app, 'start');
  await expect.poll(() => heldPower(app)).toEqual(['prevent-app-suspension']);
  await close(app);
  expect(await vigie.running.ended()).toBe(0);
});

function electronOf({ running }: Vigie): ElectronApplication {
  if (running.electron === null) throw new Error('this test is of the shell');
  return running.electron;
}

interface TrayLike {
  readonly toolTip: string;
  readonly menu: { readonly items: readonly { readonly label?: string; readonly id?: string; click(): void }[] };
}

/** What the tray says: its words, and those of its menu. */
function trayOf(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Tray }) => {
    const [tray] = (Tray as unknown as { readonly all: readonly TrayLike[] }).all;
    if (tray?.menu === undefined) return [];
    return [tray.toolTip, ...tray.menu.items.flatMap(({ label }) => label ?? [])];
  });
}

function chooseFromTray(app: ElectronApplication, act: string): Promise<void> {
  return app.evaluate(({ Tray }, wanted) => {
    const [tray] = (Tray as unknown as { readonly all: readonly TrayLike[] }).all;
    tray?.menu.items.find(({ id }) => id === wanted)?.click();
  }, act);
}

/** As the button of its frame does. The evaluation may lose its answer to the end that this brings. */
function close(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0));
}

function isVisible(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

interface Answer {
  readonly response: number;
  readonly checkboxChecked: boolean;
}

/** Answers the system's questions from now on, and counts them. */
function answerWith(app: ElectronApplication, answer: Answer): Promise<void> {
  return app.evaluate(({ dialog }, given) => {
    const counted = globalThis as unknown as { asked?: number };
    counted.asked ??= 0;
    Object.assign(dialog, {
      showMessageBox: async () => {
        counted.asked = (counted.asked ?? 0) + 1;
        return given;
      },
    });
  }, answer);
}

function asked(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(() => (globalThis as unknown as { readonly asked?: number }).asked);
}

interface NotificationLike {
  readonly body: string;
  emit(event: 'click'): void;
}

function notified(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Notification }) =>
    (Notification as unknown as { readonly shown: readonly NotificationLike[] }).shown.map(({ body }) => body),
  );
}

function clickNotification(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Notification }) =>
    (Notification as unknown as { readonly shown: readonly NotificationLike[] }).shown[0]?.emit('click'),
  );
}

async function watchPower(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerSaveBlocker }) => {
    const held = new Map<number, string>();
    let next = 1;
    Object.assign(powerSaveBlocker, {
      start: (kind: string) => (held.set(next, kind), next++),
      stop: (id: number) => held.delete(id),
    });
    Object.assign(globalThis, { heldPower: held });
  });
}

function heldPower(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => [
    ...(globalThis as unknown as { readonly heldPower: Map<number, string> }).heldPower.values(),
  ]);
}
