import { createLogDoor, type LogDoor, type LogLine } from '../../pipeline/log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { systemClock } from '../../pipeline/stages/system-clock.ts';
import { type ConnectionOptions, type OpenConnections, openConnections } from './connections/open-connections.ts';
import { type ConsoleBuffer, createConsoleBuffer } from './console-buffer.ts';
import { createDamageList, type DamageList } from './damage-list.ts';
import type { DirectoryLock } from './directory-lock.ts';
import { type History, openHistory } from './history/history.ts';
import { type LastErrors, openLastErrors, readLastErrors } from './last-errors.ts';
import { type Journal, openJournal } from './register/journal-file.ts';
import { openSettingsFile, type SettingsFile } from './settings-file.ts';

export interface KeptOptions extends ConnectionOptions {
  readonly dataDirectory: string;
  readonly clock?: Clock;
  readonly onLog?: (lines: readonly LogLine[]) => void;
}

/** What the host itself keeps beside the pipeline. */
export interface Kept extends OpenConnections {
  readonly clock: Clock;
  readonly console: ConsoleBuffer;
  readonly log: LogDoor;
  readonly onLog: (lines: readonly LogLine[]) => void;
  readonly damages: DamageList;
  readonly settings: SettingsFile;
  readonly history: History;
  readonly journal: Journal;
  /** The process before this one was killed, or the machine stopped; so many of its last lines were kept. */
  readonly endedUnexpectedly: { readonly lines: number } | null;
  close(): void;
}

export function openKept(options: KeptOptions, lock: DirectoryLock): Kept {
  const { dataDirectory, clock = systemClock } = options;
  const nowMs = (): number => clock.nowMs();
  const errors: { current: LastErrors | null } = { current: null };
  const console = createConsoleBuffer(undefined, (beforeMs) => errors.current?.forget(beforeMs));
  const onLog = (lines: readonly LogLine[]): void => {
    for (const line of lines) console.append(line);
    errors.current?.note(lines);
    options.onLog?.(lines);
  };
  const log = createLogDoor({ stage: 'application', nowMs, send: onLog, batch: 1 });
  const left = lock.takenOverFrom === null ? [] : readLastErrors({ dataDirectory, log, nowMs });
  for (const line of left) console.append(line);
  const lastErrors = (errors.current = openLastErrors(dataDirectory, left));
  if (lock.takenOverFrom !== null) log.warn('lock-taken-over', { pid: lock.takenOverFrom });
  const settings = openSettingsFile({ dataDirectory, log, nowMs });
  const journal = openJournal({ dataDirectory, log, nowMs });
  const history = openHistory({ dataDirectory, log, nowMs });
  const { connections, secrets } = openConnections({ ...options, log, nowMs });
  return {
    clock,
    console,
    log,
    onLog,
    damages: createDamageList(),
    settings,
    connections,
    secrets,
    history,
    journal,
    endedUnexpectedly: lock.takenOverFrom === null ? null : { lines: left.length },
    close() {
      for (const part of [lastErrors, connections, console, history, journal, settings]) part.close();
    },
  };
}
