// npm run servers [plain|secure|stop|status|wipe]: servers for trials and tests on this machine's loopback (e2e/servers).
import { join } from 'node:path';
import { pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

await makeReady({ build: false });
// kafkajs counts down to times that have passed.
const quiet = '--disable-warning=TimeoutNegativeWarning';
await become(pinnedNode, [quiet, join(root, 'e2e', 'servers', 'servers.ts'), ...process.argv.slice(2)], projectEnv());
