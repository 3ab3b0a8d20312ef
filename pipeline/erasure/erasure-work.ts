import type { ErasureProgress } from '../domain/erasure.ts';
import type { ErasureStores } from './erasure-stores.ts';
import type { Selection } from './selection.ts';

export interface ErasureWork {
  readonly stores: ErasureStores;
  readonly selection: Selection;
  readonly intentId: string;
  readonly signal: AbortSignal;
  on(progress: ErasureProgress): void;
}
