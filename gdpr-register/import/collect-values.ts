import type { Entry } from '../entry.ts';
import type { Row, Value } from '../value.ts';
import type { Text } from '../field.ts';
import type { Refusal } from './imported-activity.ts';

export interface CollectedRow {
  readonly values: Record<string, Value>;
  /** Rows within the row, by the name of their column. */
  readonly within: Record<string, Record<string, Value>[]>;
}

/** Gathers what a file says of one activity, with the place of each value, and what of it is not taken. */
export interface Collector {
  readonly covers: Set<string>;
  readonly unread: Set<string>;
  readonly places: Map<string, string>;
  readonly refused: Refusal[];
  refuse(where: string, why: Text): void;
  set(section: string, field: string, value: Value): void;
  has(section: string, field: string): boolean;
  /** The rows of a field so far; what is added to them belongs to it. */
  rows(section: string, field: string): CollectedRow[];
  values(): Entry['values'];
}

export function createCollector(): Collector {
  const single = new Map<string, Map<string, Value>>();
  const tables = new Map<string, Map<string, CollectedRow[]>>();
  const refused: Refusal[] = [];
  return {
    covers: new Set(),
    unread: new Set(),
    places: new Map(),
    refused,
    refuse: (where, why) => void refused.push({ where, why }),
    set: (section, field, value) => void within(single, section).set(field, value),
    has: (section, field) => single.get(section)?.has(field) ?? false,
    rows(section, field) {
      const fields = within(tables, section);
      const rows = fields.get(field) ?? [];
      fields.set(field, rows);
      return rows;
    },
    values() {
      const names = new Set([...single.keys(), ...tables.keys()]);
      return Object.fromEntries([...names].map((name) => [name, membersOf(single.get(name), tables.get(name))]));
    },
  };
}

function membersOf(single?: ReadonlyMap<string, Value>, tables?: ReadonlyMap<string, readonly CollectedRow[]>): Row {
  const rows = [...(tables ?? [])].filter(([, each]) => each.length > 0);
  return Object.fromEntries<Value>([
    ...(single ?? []),
    ...rows.map(([name, each]) => [name, each.map(toRow)] as const),
  ]);
}

function toRow({ values, within: inner }: CollectedRow): Row {
  return { ...values, ...inner };
}

function within<T>(map: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const inner = map.get(name) ?? new Map<string, T>();
  map.set(name, inner);
  return inner;
}
