import type { PersonNotice } from '../../../gdpr-register/person-notice.ts';
import { toCellText } from '../../../gdpr-register/export/cell-text.ts';
import { type DataSetName, dataSetNames } from '../../../pipeline/domain/data-sets.ts';
import type { HeldItem, PersonDossier } from '../../../pipeline/domain/person.ts';

/** What a person is handed: all that is held, and per data set why, how long, and who receives it (P-PSN-10). */
export interface PersonExport {
  readonly schema: 'vigie-person-export/1';
  readonly madeAt: string;
  /** The id; null where only records without one hold the address or number that was asked for. */
  readonly person: string | null;
  /** Kept, and used for nothing else. */
  readonly restricted: boolean;
  readonly controller: string | null;
  readonly contact: string | null;
  /** Of the data sets that hold something of the person. */
  readonly dataSets: readonly DataSetExport[];
  readonly held: readonly HeldExport[];
}

interface DataSetExport {
  readonly dataSet: DataSetName;
  readonly records: number;
  readonly why: ReturnType<PersonNotice['groundsOf']>;
  readonly recipients: readonly string[];
}

interface HeldExport {
  readonly dataSet: string;
  readonly store: string;
  readonly place: string;
  readonly since: string | null;
  /** The source that the record came from, where it says so. */
  readonly source: string | null;
  readonly data: unknown;
}

export function toPersonExport(dossier: PersonDossier, register: PersonNotice): PersonExport {
  const { id, collectedMs, restricted, items } = dossier;
  return {
    schema: 'vigie-person-export/1',
    madeAt: new Date(collectedMs).toISOString(),
    person: id,
    restricted,
    ...register.sender,
    dataSets: dataSetNames.flatMap((dataSet) => {
      const held = items.filter((item) => item.dataSet === dataSet);
      if (held.length === 0) return [];
      const stores = new Set<string>(held.map(({ store }) => store));
      const recipients = register.recipients.filter(
        (known) => known.stores.length === 0 || known.stores.some((store) => stores.has(store)),
      );
      return {
        dataSet,
        records: held.length,
        why: register.groundsOf(dataSet),
        recipients: recipients.map(({ name }) => name),
      };
    }),
    held: items.map((item) => toHeld(item)),
  };
}

function toHeld({ dataSet, store, place, sinceMs, source, value }: HeldItem): HeldExport {
  return {
    dataSet,
    store,
    place,
    since: sinceMs === null ? null : new Date(sinceMs).toISOString(),
    source,
    data: value,
  };
}

const head = ['dataSet', 'store', 'place', 'since', 'source', 'why', 'keptFor', 'recipients', 'field', 'value'];

/** A row a value, so that a spreadsheet shows each beside where it is held and why. */
export function toExportRows({ dataSets, held, person, restricted, madeAt }: PersonExport): string[][] {
  const about = [
    ['person', person ?? ''],
    ['madeAt', madeAt],
    ['restricted', String(restricted)],
  ];
  const rows = held.flatMap((item) => {
    const of = dataSets.find(({ dataSet }) => dataSet === item.dataSet);
    const why = (of?.why ?? []).flatMap(({ title, purposes }) => purposes.map((purpose) => `${title}: ${purpose}`));
    const where = [item.dataSet, item.store, item.place, item.since ?? '', item.source ?? ''];
    const kept = (of?.why ?? []).flatMap(({ retention }) => retention);
    const told = [why.join('; '), kept.join('; '), (of?.recipients ?? []).join('; ')];
    return leavesOf(item.data).map(([field, value]) => [...where, ...told, field, value]);
  });
  const nowhere = head.slice(0, -2).map(() => '');
  const all = [...about.map(([field, value]) => [...nowhere, field!, value!]), ...rows];
  return [head, ...all.map((row) => row.map((text) => toCellText(text)))];
}

/** Every value with the path of its field; what holds none is one value itself. */
function leavesOf(value: unknown, path = ''): (readonly [string, string])[] {
  if (value === null || typeof value !== 'object') return [[path, value === null ? '' : String(value)]];
  const inner = Object.entries(value).flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`));
  return inner.length > 0 ? inner : [[path, '']];
}
