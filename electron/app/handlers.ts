import { toTableView } from '../../pipeline/domain/aggregates-view.ts';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { TableView } from '../../pipeline/domain/snapshot.ts';
import { readKeptTables } from '../../pipeline/maintenance/recount-profiles.ts';
import { runMaintenance } from '../../pipeline/maintenance-handle.ts';
import type { OutputOf } from '../contract/api.ts';
import { createAlertHandlers } from './alerts/alert-handlers.ts';
import { createAuditHandlers } from './audit/audit-handlers.ts';
import { createConnectionHandlers } from './connections/connection-handlers.ts';
import { changeSettings } from './change-settings.ts';
import { ContractFailure } from './contract-failure.ts';
import { offersFor } from './damage-list.ts';
import { createPersonHandlers } from './person/person-handlers.ts';
import { createCertificateHandlers } from './purge/certificate-handlers.ts';
import { createHoldHandlers } from './purge/hold-handlers.ts';
import { createPurgeHandlers } from './purge/purge-handlers.ts';
import { createExchangeHandlers } from './register/exchange-handlers.ts';
import { createJournalHandlers } from './register/journal-handlers.ts';
import { createRegisterHandlers } from './register/register-handlers.ts';
import { createRecordHandlers } from './records/record-handlers.ts';
import { repairStore } from './repair-store.ts';
import { createReportHandlers } from './report/report-handlers.ts';
import { createRequestHandlers } from './requests/request-handlers.ts';
import { readSelected } from './selection/count-selected.ts';

import type { HandlerParts, Handlers, Input } from './handler-parts.ts';

/** One function per call of the contract; the input is parsed already, and whatever is thrown is sent as data. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { engine, settings, history, console, damages } = parts;
  return {
    'application.describe': async () => parts.description,
    'pipeline.start': async () => done(engine.start()),
    'pipeline.stop': async ({ force }) => done(await engine.stop({ force })),
    'stage.start': async ({ stage }) => done(engine.startStage(stage)),
    'stage.stop': async ({ stage, force }) => done(await engine.supervisor().stopStage(stage, { force })),
    'pace.set': async ({ pace }) => done(engine.setPace(settings.change({ pace }).pace)),
    'source.choose': async () => ({ paths: [...((await parts.chooseFiles?.()) ?? [])] }),
    'source.set': async ({ source, count }) => {
      await engine.setSource(settings.change({ source, sourceCount: count }).source, count);
      return done(parts.register.settingsChanged());
    },
    'settings.read': async () => settings.read(),
    'settings.change': async (change) => {
      const settled = await changeSettings(parts, change);
      parts.register.settingsChanged();
      return settled;
    },
    'history.read': async ({ range }) => history.read(range),
    'aggregates.read': ({ name }) => readTable(parts, name),
    'console.read': async (range) => console.read(range),
    'recount.run': (_, signal) => recount(parts, signal),
    'redrive.preview': (wish, signal) => parts.redrives.preview(wish, signal),
    'redrive.cancel': async () => done(parts.redrives.cancel()),
    'redrive.run': (wish, signal, actor) => parts.redrives.run(wish, { actor, signal }),
    'rewind.preview': (wish, signal) => parts.rewinds.preview(wish, signal),
    'rewind.run': (wish, signal, actor) => parts.rewinds.run(wish, { actor, signal }),
    'selection.read': (asked, signal) => readSelected(parts, asked, signal),
    'stores.damage': async () => damages.list(),
    'stores.repair': (input, signal) => repair(parts, input, signal),
    ...createAlertHandlers(parts.alerts),
    'menu.show': async (menu) => done(parts.menu.show(menu)),
    ...createConnectionHandlers(parts.connectionArea),
    ...createJournalHandlers(parts.journal),
    ...createCertificateHandlers(parts.description.dataDirectory),
    ...createAuditHandlers(parts),
    ...createPurgeHandlers(parts.purge),
    ...createHoldHandlers(parts.purge.holds),
    ...createPersonHandlers(parts.rights),
    ...createRecordHandlers(parts),
    ...createRegisterHandlers(parts.register),
    ...createExchangeHandlers({ ...parts, register: parts.register.register, workerUrl: parts.exchangeWorkerUrl }),
    ...createReportHandlers(parts),
    ...createRequestHandlers(parts.requests),
  } satisfies Handlers;
}

async function readTable({ engine }: HandlerParts, name: string): Promise<TableView> {
  const aggregation = aggregations.find((candidate) => candidate.name === name);
  if (!aggregation) throw new ContractFailure('invalid-input', `There is no table of aggregates named ${name}.`);
  const tables = await readKeptTables(engine.places());
  return toTableView(aggregation, tables.get(name) ?? new Map(), Number.POSITIVE_INFINITY);
}

async function recount(parts: HandlerParts, signal: AbortSignal): Promise<OutputOf<'recount.run'>> {
  requireStopped(parts, 'Profiles and aggregates agree when nothing is on its way: stop the pipeline, then count.');
  const { persons, differences } = await runMaintenance(
    { type: 'compare', ...parts.engine.places() },
    { workerUrl: parts.maintenanceWorkerUrl, signal },
  );
  parts.log.info('recount-finished', { persons, differences: differences.length });
  return { atMs: parts.nowMs(), persons, agrees: differences.length === 0, differences: [...differences] };
}

async function repair(
  parts: HandlerParts,
  { store, action }: Input<'stores.repair'>,
  signal: AbortSignal,
): Promise<Record<string, never>> {
  requireStopped(parts, 'Stop the pipeline first: a store that is in use cannot be replaced.');
  if (!offersFor[store].includes(action))
    throw new ContractFailure('invalid-input', `The store ${store} cannot be rebuilt; it can be moved aside.`);
  const { maintenanceWorkerUrl, engine, log, nowMs, damages } = parts;
  await engine.exclusively(() =>
    repairStore(store, {
      places: engine.places(),
      maintenanceWorkerUrl,
      partitions: engine.config().partitions,
      log,
      nowMs,
      signal,
    }),
  );
  damages.forget(store);
  if (store !== 'aggregates') damages.forget('aggregates');
  return {};
}

function requireStopped({ engine, purge }: HandlerParts, message: string): void {
  if (purge.purges.isBusy())
    throw new ContractFailure('purge-running', 'A purge works on the stores. Wait until it is closed, or pause it.');
  const states = Object.values(engine.supervisor().snapshotParts().stages).map(({ state }) => state);
  if (states.every((state) => state === 'stopped' || state === 'failed')) return;
  throw new ContractFailure('pipeline-running', message);
}

/** The calls that answer with nothing answer with this. */
function done(_: void): Record<string, never> {
  return {};
}
