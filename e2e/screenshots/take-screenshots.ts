import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { needBrowser } from '../prerequisites.ts';
import { runToItsEnd } from '../steps/purge.ts';
import { takeActions } from './action-scenes.ts';
import { takeAlerts, takeLasting, takeNoAlerts } from './alert-scenes.ts';
import { openAlbum } from './album.ts';
import { damageAggregates, runPipeline, writeAlerts, writeConnections, writeSettings } from './data-directories.ts';
import { takeAway, takeBroken, takeJournalStates, takeRegisterDialogs, takeRequestDialogs } from './dialog-scenes.ts';
import { takeGraph } from './graph-scenes.ts';
import { allLooks, pictureLook, sharpLooks, smallLook, twoLooks } from './looks.ts';
import { takePanels } from './panel-scenes.ts';
import { takeCertificate, takePurgePreview, takePurgeRun, takeRequests } from './purge-scenes.ts';
import { takeReadme } from './readme-scenes.ts';
import { takeRecords } from './record-scenes.ts';
import { takeConnections, takeSettings } from './settings-scenes.ts';
import { takeSources } from './source-scenes.ts';
import { takeHidden, takeLoading, takeReadOnly } from './state-scenes.ts';
import { takeTour } from './tour-scenes.ts';
import { end, whileServing } from './while-serving.ts';
import { takeSmallGroups } from './small-scenes.ts';
import { takeWho } from './who-scenes.ts';
import {
  startFailing,
  startPipeline,
  takeDamage,
  takeDetails,
  takeDraining,
  takeFailed,
  takeFirstLaunch,
  takeOffline,
  takeRefused,
  takeRegister,
  takeTabs,
} from './scenes.ts';

/** `npm run screenshots [-- GROUP…]`: the window in every look and state, for people to judge. */
const groups = {
  running: takeRunning,
  contrast: takeContrast,
  panels: takePanelLooks,
  who: takeWhoLooks,
  small: (directory: string) => takeSmallGroups(album, directory),
  graph: takeGraphs,
  sources: (directory: string) => takeSources(album, directory),
  records: takeRecordTabs,
  first: takeNew,
  register: takeRegisterTabs,
  alerts: takeAlertsTab,
  purge: takePurges,
  settings: takeSettingsTab,
  actions: takeActionsOver,
  dialogs: takeDialogs,
  trouble: takeTrouble,
  readme: takeReadmePictures,
} as const;

const scratch = mkdtempSync(join(tmpdir(), 'vigie-screenshots-'));
const browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
const album = openAlbum(browser);
try {
  for (const [name, group] of Object.entries(groups)) {
    if (process.argv.length === 2 || process.argv.includes(name)) await group(join(scratch, name));
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function takeRunning(directory: string): Promise<void> {
  await runPipeline(directory, { count: 40_000, rate: 2500 });
  writeSettings(directory, { pace: 900 });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, smallLook, startPipeline);
    for (const look of [...allLooks, smallLook]) await album.visit(address, look, takeTabs);
    for (const look of twoLooks) await album.visit(address, look, takeDetails);
    for (const look of twoLooks) {
      await album.visit(address, look, takeDraining);
      await album.visit(address, look, startPipeline);
    }
  });
}

async function takeContrast(directory: string): Promise<void> {
  await runPipeline(directory, { count: 10_000, rate: 2500 });
  writeSettings(directory, { pace: 900 });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, smallLook, startPipeline);
    for (const look of sharpLooks) {
      await album.visit(address, look, takeTabs);
      await album.visit(address, look, takeSettings);
    }
  });
}

async function takeWhoLooks(directory: string): Promise<void> {
  await runPipeline(directory, { count: 20_000, rate: 2000 });
  await whileServing(directory, async ({ address }) => {
    for (const look of [...twoLooks, smallLook]) await album.visit(address, look, takeWho);
  });
}

async function takePanelLooks(directory: string): Promise<void> {
  await runPipeline(directory, { count: 40_000, rate: 2500 });
  writeSettings(directory, { pace: 900 });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, smallLook, startPipeline);
    for (const look of [...twoLooks, smallLook]) {
      await album.visit(address, look, takePanels);
      await album.visit(address, look, takeHidden);
    }
  });
}

async function takeGraphs(directory: string): Promise<void> {
  await runPipeline(directory, { count: 10_000, rate: 2500 });
  writeSettings(directory, { pace: 900 });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, smallLook, startPipeline);
    for (const look of [...allLooks, smallLook]) await album.visit(address, look, takeGraph);
  });
}

async function takeActionsOver(directory: string): Promise<void> {
  await whileServing(directory, async ({ address }) => {
    for (const look of [...twoLooks, ...sharpLooks, smallLook]) await album.visit(address, look, takeActions);
  });
}

async function takeRecordTabs(directory: string): Promise<void> {
  await runPipeline(directory, { count: 10_000, rate: 2500 });
  await whileServing(directory, async ({ address }) => {
    for (const look of [...allLooks, smallLook]) await album.visit(address, look, takeRecords);
  });
}

async function takeNew(directory: string): Promise<void> {
  await whileServing(directory, async ({ address }) => {
    for (const look of [...twoLooks, smallLook]) {
      await album.visit(address, look, takeFirstLaunch);
      await album.visit(address, look, takeTour);
    }
    for (const look of twoLooks) await album.visit(address, look, takeLoading);
  });
  const looking = `${directory}-read-only`;
  writeConnections(looking, [{ name: 'Production', colour: 'red', readOnly: true }]);
  await whileServing(looking, async ({ address }) => {
    for (const look of twoLooks) await album.visit(address, look, takeReadOnly);
  });
}

async function takeRegisterTabs(directory: string): Promise<void> {
  await runPipeline(directory, { count: 3000, rate: 1000 });
  await whileServing(directory, async ({ address }) => {
    for (const look of [...allLooks, ...sharpLooks, smallLook]) await album.visit(address, look, takeRegister);
  });
}

/** What is four years old is due: it is purged in the last look of the first round. */
async function takePurges(directory: string): Promise<void> {
  await runToItsEnd(directory, { count: 3000, seed: 7 });
  await whileServing(directory, async ({ address }) => {
    for (const look of [...allLooks, ...sharpLooks, smallLook]) await album.visit(address, look, takePurgePreview);
    await album.visit(address, smallLook, takePurgeRun);
    for (const look of [...allLooks, smallLook]) {
      await album.visit(address, look, takeCertificate);
      await album.visit(address, look, takeRequests);
    }
  });
}

async function takeDialogs(directory: string): Promise<void> {
  await runPipeline(directory, { count: 3000, rate: 1000 });
  for (const look of [...twoLooks, smallLook]) {
    await whileServing(directory, async (serving) => {
      await album.visit(serving.address, look, takeRegisterDialogs);
      await album.visit(serving.address, look, takeRequestDialogs);
      await album.visit(serving.address, look, takeJournalStates);
      await album.visit(serving.address, look, takeBroken);
      await album.visit(serving.address, look, (shot) => takeAway(shot, () => end(serving)));
    });
  }
}

/** Nothing listens on the first port of this machine. */
async function takeSettingsTab(directory: string): Promise<void> {
  writeSettings(directory, { tourLeft: true });
  await whileServing(directory, async ({ address }) => {
    for (const look of [...allLooks, smallLook]) await album.visit(address, look, takeSettings);
  });
  const own = `${directory}-own`;
  writeSettings(own, { tourLeft: true });
  writeConnections(own, [
    { name: 'Production, read-only', colour: 'red', readOnly: true },
    {
      name: 'Trial',
      colour: 'green',
      log: { kind: 'kafka', brokers: ['127.0.0.1:1'] },
      profiles: { kind: 'cassandra', contactPoints: ['127.0.0.1:1', '127.0.0.1:2'], keyspace: 'vigie' },
      aggregates: { kind: 'mongodb', uri: 'mongodb://127.0.0.1:1', database: 'vigie' },
    },
  ]);
  await whileServing(own, async ({ address }) => {
    for (const look of [...allLooks, smallLook]) await album.visit(address, look, takeConnections);
  });
}

/** Those that were kept last until the host has looked twice at what is well by now: a rule that still holds keeps one. */
async function takeAlertsTab(directory: string): Promise<void> {
  writeSettings(`${directory}-none`, { tourLeft: true });
  await whileServing(`${directory}-none`, async ({ address }) => {
    for (const look of [...twoLooks, smallLook]) await album.visit(address, look, takeNoAlerts);
  });
  await takeLasting(album, directory);
  await runToItsEnd(directory, { count: 300, seed: 7 });
  const paths = [join(scratch, 'no-such-file.json')];
  writeSettings(directory, { source: { kind: 'files', paths } });
  writeAlerts(directory);
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, smallLook, startFailing);
    for (const look of [...allLooks, ...sharpLooks, smallLook]) await album.visit(address, look, takeAlerts);
  });
}

async function takeTrouble(directory: string): Promise<void> {
  await runPipeline(directory, { count: 3000, rate: 1000 });
  damageAggregates(directory);
  await whileServing(directory, async ({ address }) => {
    for (const look of twoLooks) await album.visit(address, look, takeDamage);
  });
  const failing = `${directory}-failing`;
  writeSettings(failing, { tourLeft: true, source: { kind: 'files', paths: [join(scratch, 'no-such-file.json')] } });
  for (const look of twoLooks) {
    await whileServing(failing, async (serving) => {
      await album.visit(serving.address, look, takeFailed);
      await album.visit(serving.address.replace(/#.*/, ''), look, takeRefused);
      await album.visit(serving.address, look, (shot) => takeOffline(shot, () => end(serving)));
    });
  }
}

async function takeReadmePictures(directory: string): Promise<void> {
  const oddities = ['varied-domains', 'repeated-persons', 'minors', 'malformed-json', 'bursts'];
  writeSettings(directory, { tourLeft: true, pace: 3000, source: { kind: 'synthetic', seed: 7, oddities } });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, pictureLook, takeReadme);
  });
}
