import { ContractFailure } from '../contract-failure.ts';

/** The stores in use, as far as it matters whether anything may be changed in them. */
export interface Stores {
  isReadOnly(): boolean;
}

/** Throws `read-only` where nothing may be. */
export function refuseReadOnly(stores: Stores): void {
  if (!stores.isReadOnly()) return;
  throw new ContractFailure(
    'read-only',
    'The connection in use is read-only: nothing is started, deleted or corrected through it. Use another connection, or take the mark away in Settings.',
  );
}
