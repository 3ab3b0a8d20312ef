// npm run -s vigie -- COMMAND: the command line, made ready first.
import { cliBundle, pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

// npm started this in .setup (exec.cmd says why); paths on the command line are relative to the project.
process.chdir(root);
await makeReady();
await become(pinnedNode, [cliBundle, ...process.argv.slice(2)], projectEnv());
