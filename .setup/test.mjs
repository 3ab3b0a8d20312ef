// npm test [-- RUNNER…]: check, unit (with contract and property tests), e2e (web host, shell, package). All run, also after a failure.
import { pinnedNode, projectEnv } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';
import { runners } from './runners.mjs';

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
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  if ((await makeReady({ mayFail: true })) !== undefined) {
    total.failed += 1;
    lines.push('build  failed: see above');
  }
  for (const name of names) {
    console.log(`\n=== ${name} ===`);
    const started = performance.now();
    const counts = await runners[name]();
    for (const key of Object.keys(total)) total[key] += counts[key];
    lines.push(`${name.padEnd(6)} ${summary(counts)} (${Math.round((performance.now() - started) / 1000)} s)`);
  }
  console.log(`\n${lines.join('\n')}\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
