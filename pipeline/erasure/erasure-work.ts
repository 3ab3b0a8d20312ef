import type { ErasureProgress, ErasureReceipt } from '../domain/erasure.ts';
import type { ErasureStores } from './erasure-stores.ts';
import type { Selection } from './selection.ts';

export interface ErasureWork {
  readonly stores: ErasureStores;
  readonly selection: Selection;
  readonly receipt: Pick<ErasureReceipt, 'intentId' | 'effectiveUs'>;
  readonly signal: AbortSignal;
  on(progress: ErasureProgress): void;
}
