import { cliBundle, pinnedNode, projectEnv } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

await makeReady();
await become(pinnedNode, [cliBundle, ...process.argv.slice(2)], projectEnv());
