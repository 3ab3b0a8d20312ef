import { join } from 'node:path';
import { z } from 'zod';
import type { LogDoor } from '../../../pipeline/log.ts';
import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import { type Alert, alertSchema } from '../../contract/calls/alert.ts';
import { moveAside, readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { saySetAside } from '../say-set-aside.ts';

const schemaName = 'vigie-alerts/1';
const contentSchema = z.object({
  schema: z.literal(schemaName),
  nextId: z.number().int().positive(),
  alerts: z.array(alertSchema),
});

export interface AlertContent {
  readonly nextId: number;
  readonly alerts: readonly Alert[];
}

export interface AlertFileOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

export interface AlertFile {
  read(): AlertContent;
  /** A disk that takes nothing ends no alert: it is said, once, and the history of this run is lost at its end. */
  write(content: AlertContent): void;
}

/** `alerts.json`. One that cannot be read is set aside, which is said, and a new history begins. */
export function openAlertFile({ dataDirectory, log, nowMs }: AlertFileOptions): AlertFile {
  const path = join(dataDirectory, 'alerts.json');
  let isRefused = false;
  return {
    read() {
      const text = readIfThere(path);
      if (text === null) return { nextId: 1, alerts: [] };
      const parsed = parseJson(contentSchema, text);
      if (parsed.success) return parsed.data;
      const kept = moveAside(path, 'unreadable', nowMs());
      saySetAside(log, { path, kept, reason: 'no-alerts' });
      return { nextId: 1, alerts: [] };
    },
    write({ nextId, alerts }) {
      try {
        writeAtomically(path, `${JSON.stringify({ schema: schemaName, nextId, alerts })}\n`);
        isRefused = false;
      } catch (error) {
        const { code, message } = toPipelineError(error);
        if (!isRefused) log.warn('alerts-not-kept', { message, error: code });
        isRefused = true;
      }
    },
  };
}
