import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { readIfThere, writeAtomically } from '../atomic-file.ts';

/**
 * A value that has to go for good: written once, overwritten in place, and only then removed. It is kept as hexadecimal
 * text, so that a search of the data directory for the value meets where it was left behind, and not the list of what
 * is searched for.
 */
export function keepSecret(path: string, value: unknown): void {
  if (existsSync(path)) throw new Error('A secret is written once.');
  writeAtomically(path, Buffer.from(JSON.stringify(value)).toString('hex'));
}

/** null where it is not there, or was wiped. */
export function readSecret(path: string): unknown {
  const text = readIfThere(path);
  return text === null || isWiped(text) ? null : JSON.parse(Buffer.from(text, 'hex').toString());
}

/** Overwrites every byte in the place where it stands, durably, and looks whether that is so. Safe to repeat. */
export function wipeSecret(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  try {
    const zeros = Buffer.alloc(readFileSync(path).length);
    for (let at = 0; at < zeros.length;) at += writeSync(file, zeros, at, zeros.length - at, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!isWiped(readFileSync(path, 'latin1'))) throw new Error('What was wiped can still be read.');
}

export function removeSecret(path: string): void {
  const text = readIfThere(path);
  if (text === null) return;
  if (!isWiped(text)) throw new Error('A secret is wiped before it is removed.');
  rmSync(path);
}

function isWiped(text: string): boolean {
  return /^\0*$/.test(text);
}
