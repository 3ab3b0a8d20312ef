import type { ErasureReceipt } from '../domain/erasure.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { eraseTombstones } from './tombstones.ts';

/**
 * What erasing itself left, when the aggregates have followed: the records without a value, the note of who left, and bytes
 * of the values in the files (P-ERA-18). May be repeated.
 */
export async function sweepErasure(stores: ErasureStores, receipt: ErasureReceipt, signal: AbortSignal): Promise<void> {
  await eraseTombstones(stores, receipt);
  await stores.profiles.erasure.forgetNoted(receipt.intentId);
  const values = receipt.values.map((hex) => Buffer.from(hex, 'hex'));
  await stores.log.clearBytes(values, signal);
  await stores.profiles.erasure.clearBytes(values, signal);
  await stores.aggregates.clearBytes(values, signal);
}
