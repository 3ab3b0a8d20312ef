import { createLogDoor, type LogDoor, type LogLine } from '../../pipeline/log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { systemClock } from '../../pipeline/stages/system-clock.ts';
import { type ConnectionOptions, type OpenConnections, openConnections } from './connections/open-connections.ts';
import { type ConsoleBuffer, createConsoleBuffer } from './console-buffer.ts';
import { createDamageList, type DamageList } from './damage-list.ts';
import type { DirectoryLock } from './directory-lock.ts';
import { type History, openHistory } from './history/history.ts';
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
  close(): void;
}

export function openKept(options: KeptOptions, lock: DirectoryLock): Kept {
  const { dataDirectory, clock = systemClock } = options;
  const nowMs = (): number => clock.nowMs();
  const console = createConsoleBuffer();
  const onLog = (lines: readonly LogLine[]): void => {
    for (const line of lines) console.append(line);
    options.onLog?.(lines);
  };
  const log = createLogDoor({ stage: 'application', nowMs, send: onLog, batch: 1 });
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
    close() {
      for (const part of [connections, console, history, journal, settings]) part.close();
    },
  };
}
