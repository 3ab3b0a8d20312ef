import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../../../gdpr-register/canonical-json.ts';
import { beforeFirst } from '../../../../gdpr-register/journal.ts';
import { seal } from '../../../../gdpr-register/signed.ts';
import { sha256, signatureTools, signerOf } from '../../keys/signature-tools.ts';
import type { SigningKey } from '../../keys/signing-key.ts';

export interface Act {
  readonly act: string;
  readonly details: object;
}

export function journalOf(subject: string, acts: readonly Act[]): { readonly text: string; readonly last: string } {
  let previous = beforeFirst;
  const lines = acts.map((it, at) => {
    const entry = {
      ...it,
      seq: at + 1,
      at: '2026-11-25T05:00:00.000Z',
      actor: 'window',
      subject,
      previous,
    };
    previous = sha256(canonicalJson(entry));
    return canonicalJson({ ...entry, hash: previous });
  });
  return { text: `${lines.join('\n')}\n`, last: previous };
}

export function headOf(entries: number, hash: string, key: SigningKey): string {
  const payload = {
    schema: 'vigie-journal-head/1',
    installation: key.fingerprint,
    at: '2026-11-25T05:00:10.000Z',
    entries,
    hash,
  } as const;
  return seal(payload, signerOf(key), signatureTools);
}

export function writeAll(to: string, content: Record<string, Uint8Array>): void {
  rmSync(to, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(content)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  }
}

/** As an authority would: plain Node, in the folder, with nothing of this project. */
export function check(folder: string): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}
