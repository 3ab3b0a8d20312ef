// npm run check [-- STEP…]: types, lint, format, knip, spec, lengths, layout. `--root DIR` checks another folder.
import { parseArgs } from 'node:util';
import { checkSteps, runChecks } from './check-steps.mjs';
import { root } from './paths.mjs';
import { makeReady } from './ready.mjs';

const { values, positionals } = parseArgs({ options: { root: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in checkSteps));
if (unknown.length > 0) {
  console.error(`no step named ${unknown.join(', ')}; there are: ${Object.keys(checkSteps).join(', ')}`);
  process.exit(2);
}
await makeReady({ build: false });
const { passed, failed } = await runChecks(values.root ?? root, positionals.length > 0 ? positionals : undefined);
console.log(`check: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
