import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { root } from '../prerequisites.ts';

const sources = join(root, 'e2e', 'electron-22');

/** Bundles the shell's own modules, the preload and a page for Node 16 and Chromium 108 into an application in `folder`. */
export async function buildProbe(folder: string): Promise<void> {
  const page = join(folder, 'page');
  mkdirSync(page, { recursive: true });
  const manifest = { name: 'vigie-probe', version: '1.0.0', main: 'probe.cjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  copyFileSync(join(sources, 'page', 'index.html'), join(page, 'index.html'));
  await bundle({ entry: join(sources, 'probe.ts'), target: 'node16', format: 'cjs', file: join(folder, 'probe.cjs') });
  const commandLine = join(sources, 'canned-command-line.ts');
  await bundle({ entry: commandLine, target: 'node16', format: 'cjs', file: join(folder, 'command-line.cjs') });
  const preload = join(root, 'electron', 'preload', 'preload.ts');
  await bundle({ entry: preload, target: 'chrome108', format: 'cjs', file: join(folder, 'preload.cjs') });
  const script = join(sources, 'page', 'page.ts');
  await bundle({ entry: script, target: 'chrome108', format: 'es', file: join(page, 'page.js') });
}

interface Bundle {
  readonly entry: string;
  readonly target: string;
  readonly format: 'cjs' | 'es';
  readonly file: string;
}

async function bundle({ entry, target, format, file }: Bundle): Promise<void> {
  await build({
    root: sources,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target,
      minify: false,
      emptyOutDir: false,
      outDir: dirname(file),
      rolldownOptions: {
        input: entry,
        external: ['electron', /^node:/],
        output: { format, entryFileNames: basename(file) },
      },
    },
  });
}
