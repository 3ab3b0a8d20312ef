import { readFileSync } from 'node:fs';
import reactPlugin from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// A sandboxed preload must be CommonJS, and a worker inside app.asar was seen to work as CommonJS; main follows suit.
const commonjs = { format: 'cjs', entryFileNames: '[name].cjs' } as const;
// Whole bundles: a package then holds `out/` alone, and no node_modules.
const externalizeDeps = false;

// What is bundled keeps its licences: .setup/licences.mjs makes one list of them, which the window shows.
const license = { fileName: 'licenses.json' };

/** What travels with an audit, letter by letter as in the sources: it is read by people, and bundled by nobody. */
const verifier = {
  name: 'audit-verifier',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const source = readFileSync('electron/app/audit/verify.mjs');
    this.emitFile({ type: 'asset', fileName: 'verify.mjs', source });
  },
};

/** React Aria brings its words in 34 languages, of which the window speaks two. It does without those that are undefined. */
const spokenLanguages = {
  name: 'spoken-languages',
  load: {
    filter: { id: /[/\\]react-(?:aria|stately)[/\\].*[/\\]intl[/\\].*[/\\](?!en|fr)[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler: () => 'export default undefined;',
  },
};

/**
 * React makes an error as soon as it is evaluated. Where a debugger or a test looks on, the browser compiles each script that
 * is on the stack then a second time, to say which line it was: in a script of its own that is only this one.
 */
const react = { name: 'react', test: /[/\\](?:node_modules[/\\](?:react|react-dom|scheduler)[/\\]|page-root\.ts$)/ };

export default defineConfig({
  main: {
    plugins: [verifier],
    build: {
      externalizeDeps,
      license,
      rolldownOptions: {
        input: {
          main: 'electron/main/main.ts',
          cli: 'electron/cli/cli.ts',
          'command-line': 'electron/cli/command-line.ts',
          worker: 'pipeline/worker.ts',
          'maintenance-worker': 'pipeline/maintenance-worker.ts',
          'exchange-worker': 'electron/app/register/exchange-worker.ts',
        },
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps,
      rolldownOptions: { input: { preload: 'electron/preload/preload.ts' }, output: commonjs },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [reactPlugin(), spokenLanguages],
    build: {
      minify: true,
      // Charts read the tokens as they are written, and an SVG takes their quotes as they are.
      cssMinify: false,
      // The policy of the page refuses data: addresses, also for fonts.
      assetsInlineLimit: 0,
      license,
      rolldownOptions: {
        input: 'renderer/index.html',
        // A schema that nobody uses is not made. Only what stands behind this name: zod's own functions do have effects.
        treeshake: { manualPureFunctions: ['z'] },
        output: { codeSplitting: { groups: [react] } },
      },
    },
  },
});
