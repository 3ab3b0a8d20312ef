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
  lines.push(`age bands        ${describeTable(aggregates.ageBands)}`);
  lines.push(`nationalities    ${describeTable(aggregates.usersByNationality)}`);
  lines.push(`e-mail domains   ${describeTable(aggregates.emailDomains)}`);
  if (seconds !== undefined)
    lines.push(`this run         ${seconds.toFixed(1)} s, ${Math.round(recordsPerSecond ?? 0)} records a second`);
  return lines.join('\n');
}

function describeTable(table: Readonly<Record<string, number>>): string {
  const rows = Object.entries(table);
  const shown = rows.toSorted(([, a], [, b]) => b - a).slice(0, maxRows);
  const more = rows.length - shown.length;
  return shown.map(([key, n]) => `${key} ${n}`).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
