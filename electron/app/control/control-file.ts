import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';

/** Where the owner of a data directory listens, and what it wants to see first. */
const controlSchema = z.object({ pid: z.number().int(), address: z.string().min(1), token: z.string().min(1) });
export type Control = z.infer<typeof controlSchema>;

const pathOf = (dataDirectory: string): string => join(dataDirectory, 'control.json');

/** Null where there is none, or none that can be read: the lock of the directory decides who owns it, not this. */
export function readControl(dataDirectory: string): Control | null {
  const text = readIfThere(pathOf(dataDirectory));
  const parsed = text === null ? null : parseJson(controlSchema, text);
  return parsed?.success ? parsed.data : null;
}

/** For the owner of the directory alone: mode 0600. Replaces what a process left that was killed. */
export function writeControl(dataDirectory: string, control: Control): void {
  writeAtomically(pathOf(dataDirectory), JSON.stringify(control));
}

export function removeControl(dataDirectory: string): void {
  rmSync(pathOf(dataDirectory), { force: true });
}
