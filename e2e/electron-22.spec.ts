import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { consoleGroups } from './electron-22/canned-app.ts';
import { startProbe, type ProbeHost } from './electron-22/probe-host.ts';

/** The shell's own modules on a real Electron, whose word on isolation and permissions counts; the stand-in has none. */
let probe: ProbeHost;

test.beforeAll(async () => {
  test.setTimeout(240_000); // the first time, Electron is fetched
  probe = await startProbe();
});
test.afterAll(() => probe?.close());

test('P-SHL-2 on Electron 22.3.25: the page is isolated, without Node, and sees one object of ours', async () => {
  const seen = await probe.page.evaluate(() => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    const plain = new Set(Object.getOwnPropertyNames(inner.contentWindow));
    const ofThePage = ['bridge', 'refused', 'evalRan', '__zod_globalConfig', '__zod_globalRegistry', '0'];
    const added = Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && !ofThePage.includes(name));
    const isFrameWithout = !('vigieTransport' in (inner.contentWindow ?? {}));
    inner.remove();
    const { vigieTransport } = window;
    const node = ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window);
    return {
      added,
      isFrameWithout,
      node,
      members: Object.keys(vigieTransport),
      frozen: Object.isFrozen(vigieTransport),
    };
  });
  expect(seen).toEqual({
    added: ['vigieTransport'],
    isFrameWithout: true,
    node: [],
    members: ['send', 'onFrame', 'onClose'],
    frozen: true,
  });
  const preferences = await probe.app.evaluate(({ webContents }) =>
    (webContents.getAllWebContents() as unknown as { getLastWebPreferences(): object }[])[0]?.getLastWebPreferences(),
  );
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test("P-SHL-2 on Electron 22.3.25: the page's process is in the system's sandbox", async () => {
  const renderer = await probe.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const [main, page] = [probe.app.process().pid, renderer].map(confinementOf);
  expect(page?.namespaces).toBeGreaterThan(main?.namespaces ?? Infinity);
  expect(page?.filters).toBeGreaterThan(main?.filters ?? Infinity);
  expect(page).toMatchObject({ newPrivileges: false, capabilities: 0 });
});

test('P-SHL-3 on Electron 22.3.25: the policy of the page is obeyed', async () => {
  await probe.page.evaluate(() => {
    const foreign = document.createElement('iframe');
    foreign.src = 'data:text/html,foreign';
    document.body.append(foreign);
  });
  await expect
    .poll(() => probe.page.evaluate(() => window.refused))
    .toEqual(
      expect.arrayContaining([
        'script-src eval',
        'script-src-attr inline',
        'script-src-elem https://vigie.example.org/foreign.js',
        'connect-src https://vigie.example.org/',
        'frame-src ',
      ]),
    );
  const ran = await probe.page.evaluate(() => [window.evalRan, 'inlineRan' in window, 'handlerRan' in window]);
  expect(ran).toEqual([false, false, false]);
});

test('P-SHL-5 on Electron 22.3.25: every permission is denied', async () => {
  const answers = await probe.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = names.map(async (name) => [name, (await navigator.permissions.query({ name } as never)).state]);
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));
    return {
      states: Object.fromEntries(await Promise.all(states)) as object,
      notification: await Notification.requestPermission(),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code)),
      ),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).catch(nameOf),
      midi: await navigator.requestMIDIAccess({ sysex: true }).catch(nameOf),
      clipboard: await navigator.clipboard.readText().catch(nameOf),
    };
  });
  expect(answers).toEqual({
    states: Object.fromEntries(
      ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'].map((name) => [
        name,
        'denied',
      ]),
    ),
    notification: 'denied',
    position: 1,
    microphone: 'NotAllowedError',
    midi: 'SecurityError',
    clipboard: 'NotAllowedError',
  });
});

test('P-SHL-4 on Electron 22.3.25: no window opens and the page is not left', async () => {
  await probe.app.evaluate(({ BrowserWindow }) => {
    const tried: [string, boolean][] = [];
    Object.assign(globalThis, { tried });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event, url) =>
      tried.push([url, event.defaultPrevented]),
    );
  });
  const opened = await probe.page.evaluate(() => {
    const windows = ['https://vigie.example.org/', 'app://vigie/index.html', 'about:blank'].map((url) =>
      window.open(url),
    );
    document.querySelector<HTMLAnchorElement>('#outside')?.click();
    location.href = 'file:///etc/hostname';
    location.href = 'https://vigie.example.org/';
    return { windows, webview: document.createElement('webview').constructor.name };
  });
  expect(opened).toEqual({ windows: [null, null, null], webview: 'HTMLElement' });
  const tried = () => probe.app.evaluate(() => (globalThis as unknown as { readonly tried: unknown }).tried);
  await expect.poll(tried).toEqual([['https://vigie.example.org/', true]]);
  const { app, page } = probe;
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.evaluate(() => [location.href, window.bridge !== undefined])).toEqual([
    'app://vigie/index.html',
    true,
  ]);
});

test('on Electron 22.3.25 calls, refusals, cancellation and streams cross the bridge by the contract', async () => {
  const answers = await probe.page.evaluate(async () => {
    const { bridge, vigieTransport } = window;
    if (bridge === undefined) throw new Error('the page has no bridge');
    vigieTransport.send('no frame' as never);
    vigieTransport.send({ verb: 'call', id: -1, name: 'settings.read', input: {} });
    const cancel = new AbortController();
    const endless = bridge.call('recount.run', {}, cancel.signal);
    const described = await bridge.call('application.describe', {});
    cancel.abort();
    const order: number[] = [];
    const end = await new Promise((resolve) =>
      bridge.listen('console', {}, { onItem: ({ dropped }) => order.push(dropped), onEnd: resolve }),
    );
    return {
      described,
      changed: await bridge.call('settings.change', { language: 'fr', pace: 'max' }),
      kept: await bridge.call('settings.read', {}),
      refused: await bridge.call('settings.change', { language: 'xx' as never }),
      unknown: await bridge.call('no.such' as never, {} as never),
      cancelled: await endless,
      stream: { order, end },
    };
  });
  const settings = { language: 'fr', theme: 'dark', source: { kind: 'synthetic', seed: 7, oddities: [] }, pace: 'max' };
  expect(answers).toMatchObject({
    described: { ok: true, value: { version: '22.3.25', host: 'shell' } },
    changed: { ok: true, value: settings },
    kept: { ok: true, value: settings },
    refused: { ok: false, error: { code: 'invalid-input' } },
    unknown: { ok: false, error: { code: 'unknown-procedure' } },
    cancelled: { ok: false, error: { code: 'cancelled' } },
    stream: { order: Array.from({ length: consoleGroups }, (_, index) => index), end: null },
  });
  await expect.poll(async () => (await probe.seen()).cancelled).toEqual(['recount.run']);
});

test('P-SHL-6 on Electron 22.3.25: another window, and our window on another page, are not heard', async () => {
  await probe.app.evaluate(({ ipcMain }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    ipcMain.on('vigie', ({ senderFrame }) => void heard.push(senderFrame?.url ?? ''));
  });
  const before = (await probe.seen()).calls.length;
  const ours = 'app://vigie/index.html';
  const foreign = await probe.app.evaluate(({ app }) => `file://${app.getAppPath()}/page/index.html`);
  await sendFrom('other window', ours);
  await sendFrom('other window', foreign);
  await sendFrom('own window', foreign);
  const arrived = () => probe.app.evaluate(() => (globalThis as unknown as { readonly heard: string[] }).heard);
  await expect.poll(arrived).toEqual([ours, foreign, foreign]);
  expect((await probe.seen()).calls.slice(before)).toEqual([]);

  await sendFrom('own window', ours);
  await expect.poll(async () => (await probe.seen()).calls.slice(before)).toEqual(['application.describe']);
});

test('P-SHL-7 on Electron 22.3.25: a page whose process died comes back and is connected again', async () => {
  await probe.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(async () => (await probe.seen()).reloads.length).toBe(1);
  await expect.poll(() => askInPage()).toMatchObject({ ok: true, value: { version: '22.3.25' } });
});

/** Loads an address into a window with our preload, and lets it send a call. */
async function sendFrom(which: 'own window' | 'other window', address: string): Promise<void> {
  await probe.app.evaluate(
    async ({ app, BrowserWindow }, { isOther, url }) => {
      const [own] = BrowserWindow.getAllWindows();
      const preload = `${app.getAppPath()}/preload.cjs`;
      const other = () => new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      const window = isOther ? other() : own;
      await window?.loadURL(url);
      const frame = JSON.stringify({ verb: 'call', id: 1, name: 'application.describe', input: {} });
      await window?.webContents.executeJavaScript(`vigieTransport.send(${frame}), null`);
      if (isOther) window?.destroy();
    },
    { isOther: which === 'other window', url: address },
  );
}

/** A call by the page itself, whichever process it has now; undefined while it has none. */
async function askInPage(): Promise<unknown> {
  return probe.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `globalThis.bridge?.call('application.describe', {})`,
    ),
  );
}

/** What the kernel says about a process: in how many process namespaces it lies, and what it is still allowed. */
function confinementOf(pid: number | undefined) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(status)?.[1] ?? '';
  return {
    namespaces: field('NSpid').split(/\s+/).length,
    filters: Number(field('Seccomp_filters')),
    newPrivileges: field('NoNewPrivs') !== '1',
    capabilities: Number.parseInt(field('CapEff'), 16),
  };
}
