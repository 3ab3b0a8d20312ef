import { stripVTControlCharacters } from 'node:util';
import { pinnedNode, projectEnv, tools } from './paths.mjs';
import { layoutFindings, lengthFindings } from './layout-check.mjs';
import { run } from './run.mjs';
import { specFindings } from './spec-check.mjs';

/** The steps of `npm run check`: each gets the folder and resolves to `{ ok, text }`. */
export const checkSteps = {
  types: tool('tsc', '-b', '--pretty', 'false'),
  lint: tool('oxlint', '--quiet'),
  format: tool('oxfmt', '--check', '.'),
  knip: tool('knip', '--no-progress'),
  spec: own(specFindings),
  lengths: own(lengthFindings),
  layout: own(layoutFindings),
};

/** Some tools colour what they say as soon as CI is set; between colours nobody finds `file:line`. */
function tool(name, ...args) {
  return async (root) => {
    const { code, output } = await run(pinnedNode, [tools[name], ...args], {
      cwd: root,
      env: projectEnv(),
      capture: true,
    });
    return { ok: code === 0, text: stripVTControlCharacters(output).trim() };
  };
}

function own(findings) {
  return async (root) => {
    const lines = findings(root);
    return { ok: lines.length === 0, text: lines.join('\n') };
  };
}

/** Runs all steps, also after one has failed, and shows what the failing ones said. Resolves to the counts. */
export async function runChecks(root, names = Object.keys(checkSteps)) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const name of names) {
    const started = performance.now();
    const { ok, text } = await checkSteps[name](root);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (!ok && text !== '') console.log(text.replace(/^/gm, '       '));
    counts[ok ? 'passed' : 'failed'] += 1;
    if (!ok) counts.failures.push(`${name}: ${text.split('\n')[0]}`);
  }
  return counts;
}
