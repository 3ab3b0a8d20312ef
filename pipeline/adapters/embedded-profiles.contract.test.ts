import { describeLedger } from '../testing/ledger-contract.ts';
import { describeProfileErasure } from '../testing/profile-erasure-contract.ts';
import { describeProfileStore } from '../testing/profile-store-contract.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openEmbeddedProfiles } from './embedded-profiles.ts';

const directory = createTemporaryDirectory();

const contract = {
  open: async () => openEmbeddedProfiles({ path: directory.file('profiles.sqlite') }),
  reset: async () => directory.remove(),
};

describeProfileStore('embedded', contract);
describeLedger('embedded', contract);
describeProfileErasure('embedded', contract);
