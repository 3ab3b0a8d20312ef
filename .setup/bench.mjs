// npm run bench [-- NAME…]: measures the built application; one JSON line a bench, exit code 1 where a bar is missed.
import { join } from 'node:path';
import { pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

await makeReady();
// kafkajs, by which a bench asks whether Kafka serves, counts down to times that have passed.
const quiet = '--disable-warning=TimeoutNegativeWarning';
await become(pinnedNode, [quiet, join(root, 'pipeline', 'bench', 'bench.ts'), ...process.argv.slice(2)], projectEnv());
