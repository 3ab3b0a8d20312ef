// npm test [-- RUNNER…]: check, unit (with contract and property tests), e2e (web host, shell, package). All run, also after a failure.
import { pinnedNode, projectEnv } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';
import { oneFailure, sum } from './report.mjs';
import { prepare, runners } from './runners.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in runners));
if (unknown.length > 0) {
  console.error(`no runner named ${unknown.join(', ')}; there are: ${Object.keys(runners).join(', ')}`);
  process.exit(2);
}
// The tests run under the pinned Node, as the application does, whatever the host has.
if (process.env.VIGIE_TEST_NODE === pinnedNode) {
  await runAll(asked.length > 0 ? asked : Object.keys(runners));
} else {
  await makeReady({ build: false });
  await become(pinnedNode, process.argv.slice(1), projectEnv({ VIGIE_TEST_NODE: pinnedNode }));
}

async function runAll(names) {
  const all = [];
  const lines = [];
  if ((await makeReady({ mayFail: true })) !== undefined) {
    all.push(oneFailure('build: see above'));
    lines.push('build  failed: see above');
  }
  prepare(names);
  for (const name of names) {
    console.log(`\n=== ${name} ===`);
    const started = performance.now();
    const counts = await runners[name]();
    all.push(counts);
    lines.push(`${name.padEnd(7)} ${summary(counts)} (${Math.round((performance.now() - started) / 1000)} s)`);
  }
  const total = sum(all);
  for (const failure of total.failures) console.log(`FAILED ${failure}`);
  console.log(`\n${lines.join('\n')}\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
