import { join } from 'node:path';
import { runToItsEnd } from '../steps/purge.ts';
import { takeActions } from './action-scenes.ts';
import { takeAlerts, takeLasting, takeNoAlerts } from './alert-scenes.ts';
import type { Album } from './album.ts';
import { takeChecks } from './check-scenes.ts';
import { takeConflict } from './conflict-scenes.ts';
import { damageAggregates, runPipeline, writeAlerts, writeConnections, writeSettings } from './data-directories.ts';
import { takeBroken, takeJournalStates, takeRegisterDialogs, takeRequestDialogs } from './dialog-scenes.ts';
import { takeGraph } from './graph-scenes.ts';
import { takeHolds } from './hold-scenes.ts';
import { takePanels } from './panel-scenes.ts';
import { takeCertificate, takePurgePreview, takePurgeRun, takeRequests } from './purge-scenes.ts';
import { takeRecords } from './record-scenes.ts';
import { takeRejections } from './rejection-scenes.ts';
import { takeConnections, takeSettings } from './settings-scenes.ts';
import { takeSmallGroups } from './small-scenes.ts';
import { takeSources } from './source-scenes.ts';
import { takeAway, takeErrors, takeHidden, takeLoading, takeReadOnly, takeRefusals } from './state-scenes.ts';
import { takeTour } from './tour-scenes.ts';
import { whileServing } from './while-serving.ts';
import { takeWho } from './who-scenes.ts';
import {
  startFailing,
  startPipeline,
  takeDamage,
  takeDetails,
  takeDraining,
  takeFailed,
  takeFirstLaunch,
  takeRefused,
  takeRegister,
  takeTabs,
} from './scenes.ts';

/** Each has a data directory of its own, and a host on it. */
export const groups: Readonly<Record<string, (album: Album, directory: string) => Promise<void>>> = {
  async running(album, directory) {
    await runPipeline(directory, { count: 40_000, rate: 2500 });
    writeSettings(directory, { pace: 900 });
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, startPipeline);
      await album.visit(address, takeTabs);
      await album.visit(address, takeDetails);
      await album.visit(address, takePanels);
      await album.visit(address, takeHidden);
      await album.visit(address, takeGraph);
      await album.visit(address, takeDraining);
    });
  },

  async who(album, directory) {
    await runPipeline(directory, { count: 20_000, rate: 2000 });
    await whileServing(directory, ({ address }) => album.visit(address, takeWho));
  },

  small: takeSmallGroups,
  sources: takeSources,

  async records(album, directory) {
    await runPipeline(directory, { count: 10_000, rate: 2500 });
    await whileServing(directory, ({ address }) => album.visit(address, takeRecords));
  },

  rejections: takeRejections,

  async first(album, directory) {
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, takeActions);
      await album.visit(address, takeTour);
      await album.visit(address, takeFirstLaunch);
    });
  },

  async register(album, directory) {
    await runPipeline(directory, { count: 3000, rate: 1000 });
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, takeRegister);
      await album.visit(address, takeRegisterDialogs);
      await album.visit(address, takeConflict);
      await album.visit(address, takeRequestDialogs);
      await album.visit(address, takeJournalStates);
    });
  },

  /** Those that were kept last until the host has looked twice at what is well by now: a rule that still holds keeps one. */
  async alerts(album, directory) {
    writeSettings(`${directory}-none`, { tourLeft: true });
    await whileServing(`${directory}-none`, ({ address }) => album.visit(address, takeNoAlerts));
    await takeLasting(album, directory);
    await runToItsEnd(directory, { count: 300, seed: 7 });
    writeSettings(directory, { source: missingFile(directory) });
    writeAlerts(directory);
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, startFailing);
      await album.visit(address, takeAlerts);
    });
  },

  /** What is four years old is due. */
  async purge(album, directory) {
    await runToItsEnd(directory, { count: 3000, seed: 7 });
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, takePurgePreview);
      await album.visit(address, takeHolds);
      await album.visit(address, takePurgeRun);
      await album.visit(address, takeCertificate);
      await album.visit(address, takeRequests);
    });
  },

  /** Nothing listens on the first port of this machine. */
  async settings(album, directory) {
    writeSettings(directory, { tourLeft: true });
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, takeSettings);
      await album.visit(address, takeChecks);
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
    await whileServing(own, ({ address }) => album.visit(address, takeConnections));
  },

  /** Each screen in the states that any of them can be in. */
  async states(album, directory) {
    await runPipeline(directory, { count: 3000, rate: 1000 });
    await whileServing(directory, async ({ address }) => {
      await album.visit(address, takeLoading);
      await album.visit(address, takeErrors);
      await album.visit(address, takeRefusals);
      await album.visit(address, takeAway);
      await album.visit(address, takeBroken);
      await album.visit(address.replace(/#.*/, ''), takeRefused);
    });
    writeConnections(directory, [{ name: 'Production', colour: 'red', readOnly: true }]);
    await whileServing(directory, ({ address }) => album.visit(address, takeReadOnly));
  },

  async trouble(album, directory) {
    await runPipeline(directory, { count: 3000, rate: 1000 });
    damageAggregates(directory);
    await whileServing(directory, ({ address }) => album.visit(address, takeDamage));
    const failing = `${directory}-failing`;
    writeSettings(failing, { tourLeft: true, source: missingFile(directory) });
    await whileServing(failing, ({ address }) => album.visit(address, takeFailed));
  },
};

function missingFile(directory: string) {
  return { kind: 'files', paths: [join(directory, 'no-such-file.json')] };
}
