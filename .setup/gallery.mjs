// npm run gallery: every component in every state, theme and language, in the browser; ?theme=dark&language=fr chooses.
import { join } from 'node:path';
import { pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { become } from './run.mjs';

await makeReady();
await become(pinnedNode, [join(root, 'e2e', 'gallery', 'open-gallery.ts')], projectEnv());
