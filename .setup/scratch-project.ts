import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const configs = ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.oxlintrc.json', '.oxfmtrc.json', 'knip.json'];

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

export interface ScratchProject {
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Runs one step of `npm run check` on this folder. */
  readonly check: (step: string) => Outcome;
  readonly close: () => void;
}

/** A project with the real configuration and none of the real code, on which the checks themselves are tried. */
export function createScratchProject(): ScratchProject {
  const root = mkdtempSync(join(tmpdir(), 'vigie-check-'));
  for (const path of [...configs, ...compilerProjects()]) cpSync(join(projectRoot, path), join(root, path));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return {
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    check: (step) => runCheck(root, step),
    close: () => rmSync(root, { recursive: true }),
  };
}

function compilerProjects(): string[] {
  const layers = ['pipeline', 'pipeline/domain', 'pipeline/adapters', 'gdpr-register', 'renderer', 'e2e'];
  const hosts = ['contract', 'app', 'main', 'preload', 'serve', 'cli'].map((name) => `electron/${name}`);
  return [...[...layers, ...hosts].map((folder) => `${folder}/tsconfig.json`), 'pipeline/tsconfig.core.json'];
}

function runCheck(root: string, step: string): Outcome {
  const script = join(projectRoot, '.setup', 'check.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--root', root, step], { encoding: 'utf8' });
  return { ok: status === 0, output: stdout + stderr };
}
