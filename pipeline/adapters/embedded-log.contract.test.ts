import { describeLog } from '../testing/log-contract.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openEmbeddedLog } from './embedded-log.ts';

const directory = createTemporaryDirectory();

describeLog('embedded', {
  rewrites: true,
  open: async () => openEmbeddedLog({ path: directory.file('log.sqlite'), wake: null }),
  reset: async () => directory.remove(),
});
