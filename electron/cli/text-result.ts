import type { AggregatesSummary } from '../../pipeline/domain/summary.ts';

interface Described {
  readonly persons: number;
  readonly aggregates: AggregatesSummary;
  readonly published?: number;
  readonly stored?: number;
  readonly rejected?: Readonly<Record<string, number>>;
  readonly seconds?: number;
  readonly recordsPerSecond?: number;
}

const maxRows = 10;

/** A result for people; scripts ask for `--json`. */
export function describeResult(result: Described): string {
  const { persons, aggregates, published, stored, rejected, seconds, recordsPerSecond } = result;
  const lines: string[] = [];
  if (published !== undefined) lines.push(`published        ${published}`, `stored           ${stored ?? 0}`);
  for (const [code, count] of Object.entries(rejected ?? {}))
    if (count > 0) lines.push(`rejected         ${count} ${code}`);
  lines.push(
    `persons          ${persons}`,
    `average age      ${aggregates.averageAge?.toFixed(2) ?? 'nobody is there'}`,
  );
  lines.push(`gender           ${describeTable(aggregates.gender)}`);
  lines.push(`age bands        ${describeRows(Object.entries(aggregates.ageBands).toSorted())}`);
  lines.push(`nationalities    ${describeTable(aggregates.usersByNationality)}`);
  lines.push(`e-mail domains   ${describeTable(aggregates.emailDomains)}`);
  if (seconds !== undefined)
    lines.push(`this run         ${seconds.toFixed(1)} s, ${Math.round(recordsPerSecond ?? 0)} records a second`);
  return lines.join('\n');
}

/** The greatest first. */
function describeTable(table: Readonly<Record<string, number>>): string {
  return describeRows(Object.entries(table).toSorted(([, a], [, b]) => b - a));
}

function describeRows(rows: readonly (readonly [string, number])[]): string {
  const more = rows.length - maxRows;
  const shown = rows.slice(0, maxRows).map(([key, n]) => `${key} ${n}`);
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}
