import type { StageName } from '../../pipeline/domain/config.ts';
import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';

/** What a stage does and its newest errors, behind the report of the system: codes and numbers alone (P-WCH-8). */
export function toStageReport(name: StageName, stage: StageSnapshot, errors: readonly LogEntry[]): string {
  const { state, wait, records, lagRecords, restarts, edgeErrors } = stage;
  const onEdges = Object.entries(edgeErrors).map(([edge, count]) => `${edge} ${count}`);
  return [
    `${name}: ${wait === null ? state : `${state}, waits for ${wait.reason}`}`,
    `records ${records}, waiting ${lagRecords}, restarts ${restarts}, errors ${stage.errors}`,
    `errors on edges: ${onEdges.length === 0 ? 'none' : onEdges.join(', ')}`,
    ...errors.map(toLine),
  ].join('\n');
}

function toLine({ atMs, level, code, fields }: LogEntry): string {
  const numbers = Object.entries(fields).filter(([, value]) => typeof value === 'number');
  const said = [fields['error'], ...numbers.map(([name, value]) => `${name} ${value}`)];
  return [new Date(atMs).toISOString(), level, code, ...said.filter((each) => each !== undefined)].join(' ');
}
