import type { PersonNotice } from '../../../gdpr-register/person-notice.ts';
import type { Corrections, FoundPerson, PersonQuery, Rectified } from '../../../pipeline/domain/person.ts';
import type { Download } from '../../contract/calls/download.ts';
import type { PersonSelector } from '../../contract/calls/person.ts';
import type { Actor } from '../actor.ts';
import type { Engine } from '../engine.ts';
import type { Journal } from '../register/journal-file.ts';
import { writeCsv } from '../writers/csv.ts';
import { toExportRows, toPersonExport } from './person-export.ts';
import type { PersonPort } from './person-port.ts';

/** Who asks, for the journal, and how long they wait. */
export interface Asking {
  readonly actor: Actor;
  readonly signal: AbortSignal;
  /** The request that it is done for. */
  readonly requestId: string | null;
}

/** The rights of a person as they are carried out: in the stores, and in the journal, which names nobody. */
export interface PersonRights {
  find(by: PersonSelector, asking: Asking): Promise<FoundPerson>;
  /** `contact`: what is held without an id is handed out too where it holds the address or number. */
  export(whom: PersonToExport, asking: Asking): Promise<Download & { readonly records: number }>;
  restrict(id: string, asking: Asking): Promise<void>;
  lift(id: string, asking: Asking): Promise<void>;
  /** An objection that was granted: nothing but keeping the data goes on. */
  object(id: string, asking: Asking): Promise<void>;
  rectify(id: string, corrections: Corrections, asking: Asking): Promise<Rectified>;
}

export interface PersonToExport {
  readonly id: string | null;
  readonly contact: PersonSelector | null;
  readonly format: 'json' | 'csv';
}

export interface PersonRightsOptions {
  readonly port: PersonPort;
  readonly engine: Pick<Engine, 'supervisor' | 'startStage'>;
  readonly journal: Pick<Journal, 'append'>;
  register(): PersonNotice;
}

/** In the ledger, where no request asks for it. */
const withoutRequest = 'no-request';

export function createPersonRights({ port, engine, journal, register }: PersonRightsOptions): PersonRights {
  async function restrict(id: string, { requestId, signal }: Asking): Promise<void> {
    await port.restrict(id, requestId ?? withoutRequest, signal);
    await catchUp(engine);
  }

  return {
    async find(by, asking) {
      const found = await port.find(toQuery(by), asking.signal);
      const records = Object.values(found.found)
        .flatMap((stores) => Object.values(stores))
        .reduce((sum, n) => sum + n, 0);
      await journal.append('person-found', said(asking, { by: toQuery(by).kind, persons: found.ids.length, records }));
      return found;
    },
    async export({ id, contact, format }, asking) {
      const dossier = await port.collect({ id, contact: contact && toQuery(contact) }, asking.signal);
      const content = toPersonExport(dossier, register());
      await journal.append('person-exported', said(asking, { format, records: content.held.length }));
      const day = content.madeAt.slice(0, 'YYYY-MM-DD'.length);
      const bytes =
        format === 'csv' ? writeCsv(toExportRows(content), ',') : Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
      return {
        // No name of a person: files are listed, and backed up, where they are saved.
        fileName: `personal-data-${day}.${format}`,
        mediaType: format === 'csv' ? 'text/csv' : 'application/json',
        records: content.held.length,
        base64: Buffer.from(bytes).toString('base64'),
      };
    },
    async restrict(id, asking) {
      await restrict(id, asking);
      await journal.append('person-restricted', said(asking, {}));
    },
    async lift(id, asking) {
      await port.lift(id, asking.signal);
      await catchUp(engine);
      await journal.append('person-lifted', said(asking, {}));
    },
    async object(id, asking) {
      await restrict(id, asking);
      await journal.append('person-objected', said(asking, {}));
    },
    async rectify(id, corrections, asking) {
      const done = await port.rectify(id, corrections, asking.signal);
      if (done.outcome === 'rectified' || done.outcome === 'replaced') await catchUp(engine);
      const { outcome, fields } = done;
      await journal.append('person-rectified', said(asking, { outcome, fields: fields.join(', ') }));
      return done;
    },
  };
}

function toQuery(by: PersonSelector): PersonQuery {
  if ('id' in by) return { kind: 'id', id: by.id };
  return 'email' in by ? { kind: 'email', email: by.email } : { kind: 'phone', phone: by.phone };
}

function said({ actor, requestId }: Asking, details: Readonly<Record<string, string | number>>) {
  return { actor, subject: requestId, details };
}

/** An aggregator that runs follows by itself; one that stands still is run to the end, and stands still again. */
async function catchUp(engine: Pick<Engine, 'supervisor' | 'startStage'>): Promise<void> {
  if (engine.supervisor().snapshotParts().stages.aggregator.state !== 'stopped') return;
  engine.startStage('aggregator');
  await engine.supervisor().stopStage('aggregator');
}
