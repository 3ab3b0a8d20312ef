import type {
  Corrections,
  FoundPerson,
  PersonDossier,
  PersonQuery,
  PersonToCollect,
  Rectified,
} from '../../../pipeline/domain/person.ts';
import type { LogEntry } from '../../../pipeline/domain/log-entry.ts';
import { openProfilesReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { pendingPersons } from '../../../pipeline/person/pending.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { MaintenanceJob, MaintenanceResults } from '../../../pipeline/maintenance-protocol.ts';
import type { ConsoleBuffer } from '../console-buffer.ts';
import type { Engine } from '../engine.ts';
import { passBarrier } from '../erasure/pass-barrier.ts';
import { createOneAtATime } from '../one-at-a-time.ts';

/** The rights of a person in the stores. What takes long runs in a thread of its own; one change at a time. */
export interface PersonPort {
  /** In every data set; an e-mail address or a telephone number is hashed in the thread, and nowhere kept. */
  find(query: PersonQuery, signal: AbortSignal): Promise<FoundPerson>;
  collect(whom: PersonToCollect, signal: AbortSignal): Promise<PersonDossier>;
  /** Kept, but in no aggregate. Resolves when the change is published; the same request again changes nothing. */
  restrict(id: string, requestId: string, signal: AbortSignal): Promise<void>;
  lift(id: string, signal: AbortSignal): Promise<void>;
  rectify(id: string, corrections: Corrections, signal: AbortSignal): Promise<Rectified>;
  /** Goes on with changes that were interrupted, if there are any; resolves with how many persons they were of. */
  resume(signal: AbortSignal): Promise<number>;
}

export interface PersonPortOptions {
  readonly maintenanceWorkerUrl: URL;
  readonly engine: Pick<Engine, 'supervisor' | 'places'>;
  readonly console: Pick<ConsoleBuffer, 'read'>;
}

export function createPersonPort(options: PersonPortOptions): PersonPort {
  const { engine, maintenanceWorkerUrl: workerUrl } = options;
  const changes = createOneAtATime();
  const run = <J extends MaintenanceJob>(job: J, signal: AbortSignal): Promise<MaintenanceResults[J['type']]> =>
    runMaintenance(job, { workerUrl, signal });
  const stores = () => ({ ...engine.places(), wake: engine.supervisor().wake });
  const publish = (signal: AbortSignal) => run({ type: 'publish-persons', ...stores() }, signal);

  async function change(id: string, requestId: string | null, signal: AbortSignal): Promise<void> {
    const restriction = { id: id.toLowerCase(), requestId: requestId ?? '', restricted: requestId !== null };
    await run({ type: 'mark-person', change: restriction, ...stores() }, signal);
    // Behind it no delivery is under way that began before the ledger was changed.
    await passBarrier(engine, signal);
    await publish(signal);
  }

  return {
    async find(query, signal) {
      const found = await run({ type: 'find-person', query, ...engine.places() }, signal);
      const n = linesWith(options.console, [...found.ids, textOf(query)]).length;
      return { ...found, found: { ...found.found, logs: { console: n } } };
    },
    async collect(whom, signal) {
      const dossier = await run({ type: 'collect-person', ...whom, ...engine.places() }, signal);
      const texts = [dossier.id, whom.contact && textOf(whom.contact)].filter((text) => text !== null);
      const lines = linesWith(options.console, texts).map((line) => toItem(line));
      return { ...dossier, items: [...dossier.items, ...lines] };
    },
    restrict: (id, requestId, signal) => changes.run(() => change(id, requestId, signal)),
    lift: (id, signal) => changes.run(() => change(id, null, signal)),
    rectify: (id, corrections, signal) =>
      changes.run(() => run({ type: 'rectify-person', id: id.toLowerCase(), corrections, ...stores() }, signal)),
    async resume(signal) {
      return (await arePending(engine.places())) ? changes.run(() => publish(signal)) : 0;
    },
  };
}

/** A look at the store is cheap, a thread is not. */
async function arePending(places: StorePlaces): Promise<boolean> {
  const profiles = await openProfilesReader(places);
  if (profiles === null) return false;
  try {
    return await profiles.isNoted(pendingPersons);
  } finally {
    await profiles.close();
  }
}

/** The console redacts what it is given; it is looked through all the same. */
function linesWith(console: Pick<ConsoleBuffer, 'read'>, texts: readonly string[]): LogEntry[] {
  const wanted = texts.map((text) => text.trim().toLowerCase());
  return console.read({ limit: Number.MAX_SAFE_INTEGER }).entries.filter(({ fields }) => {
    const line = Object.values(fields).join('\n').toLowerCase();
    return wanted.some((text) => line.includes(text));
  });
}

function textOf(query: PersonQuery): string {
  if (query.kind === 'id') return query.id;
  return query.kind === 'email' ? query.email : query.phone;
}

function toItem({ seq, atMs, code, fields }: LogEntry): PersonDossier['items'][number] {
  const value = { code, fields };
  return { dataSet: 'logs', store: 'console', place: `line ${seq}`, sinceMs: atMs, origin: null, source: null, value };
}
