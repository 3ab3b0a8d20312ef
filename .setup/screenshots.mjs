// npm run screenshots [-- GROUP… --looks PATTERN --sheets]: pictures of the window in every look and state, in .vigie/screenshots.
import { join } from 'node:path';
import { pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

await makeReady();
const program = join(root, 'e2e', 'screenshots', 'take-screenshots.ts');
await become(pinnedNode, [program, ...process.argv.slice(2)], projectEnv());
