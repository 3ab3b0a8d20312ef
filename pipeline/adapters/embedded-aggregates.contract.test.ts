import { describeAggregateStore } from '../testing/aggregate-store-contract.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openEmbeddedAggregates } from './embedded-aggregates.ts';

const directory = createTemporaryDirectory();

describeAggregateStore('embedded', {
  open: async () => openEmbeddedAggregates({ path: directory.file('aggregates.sqlite') }),
  reset: async () => directory.remove(),
});
