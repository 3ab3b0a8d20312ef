import type { LogCode } from './domain/log-codes.ts';
import type { LogEntry, LogFields, LogLevel, LogStage } from './domain/log-entry.ts';

export type LogLine = Omit<LogEntry, 'seq'>;

export interface LogDoor {
  debug(code: LogCode, fields?: LogFields): void;
  info(code: LogCode, fields?: LogFields): void;
  warn(code: LogCode, fields?: LogFields): void;
  error(code: LogCode, fields?: LogFields): void;
  /** Sends what has gathered. */
  flush(): void;
}

export interface LogDoorOptions {
  readonly stage: LogStage;
  readonly nowMs: () => number;
  readonly send: (lines: readonly LogLine[]) => void;
  /** Lines that gather before they are sent without a `flush`; 1 = each at once. */
  readonly batch?: number;
}

/** The one door through which lines of the console are made. Every text field is redacted on its way. */
export function createLogDoor({ stage, nowMs, send, batch = 200 }: LogDoorOptions): LogDoor {
  let lines: LogLine[] = [];

  function flush(): void {
    if (lines.length === 0) return;
    const gathered = lines;
    lines = [];
    send(gathered);
  }

  function write(level: LogLevel, code: LogCode, fields: LogFields = {}): void {
    lines.push({ atMs: nowMs(), level, stage, code, fields: redactFields(fields) });
    if (lines.length >= batch) flush();
  }

  return {
    flush,
    debug: (code, fields) => write('debug', code, fields),
    info: (code, fields) => write('info', code, fields),
    warn: (code, fields) => write('warn', code, fields),
    error: (code, fields) => write('error', code, fields),
  };
}

const email = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const hash = /\b[0-9a-f]{32,}\b/gi;
/** Nine or more digits, also in the groups in which telephone numbers are written. */
const digits = /\+?\d(?:[ ().-]{0,2}\d){8,}/g;
const day = /^\d{4}-\d{2}-\d{2}/;

/** The text without e-mail addresses, person ids, hashes and long numbers. Dates stay. */
export function redact(text: string): string {
  return text
    .replace(email, '[e-mail]')
    .replace(uuid, '[id]')
    .replace(hash, '[hash]')
    .replace(digits, (found) => (day.test(found) ? found : '[number]'));
}

function redactFields(fields: LogFields): LogFields {
  const clean: LogFields = {};
  for (const [name, value] of Object.entries(fields)) clean[name] = typeof value === 'string' ? redact(value) : value;
  return clean;
}
