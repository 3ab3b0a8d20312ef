import { join } from 'node:path';
import { pinnedNode, projectEnv, root } from './paths.mjs';
import { missing, oneFailure } from './report.mjs';
import { run } from './run.mjs';

const script = join(root, 'e2e', 'servers', 'servers.ts');

/** Servers that serve for minutes: what the optimising compiler takes never comes back. */
export const briefJava = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };

let started;

/**
 * Starts what the tests need, once, unless VIGIE_SERVERS names servers that are there. Resolves with `{ failure, stop }`: the
 * counts of a runner that cannot go on, or the function that stops the servers that this has started.
 */
export function testServers() {
  return (started ??= startServers());
}

async function startServers() {
  if (process.env.VIGIE_SERVERS) return { stop: async () => undefined };
  const needs = await servers(['needs'], { capture: true });
  if (needs.code !== 0) return { failure: missing('servers', needs.output.trim()) };
  const before = await servers(['status'], { capture: true });
  const stop = before.output.includes(': process ') ? async () => undefined : () => servers(['stop']);
  const { code } = await servers(['plain', 'secure']);
  if (code === 0) return { stop };
  await stop();
  return { failure: oneFailure('the servers did not start: see above') };
}

function servers(args, options = {}) {
  const quiet = '--disable-warning=TimeoutNegativeWarning';
  return run(pinnedNode, [quiet, script, ...args], { cwd: root, env: projectEnv(briefJava), ...options });
}
