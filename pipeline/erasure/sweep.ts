import { toUuidBytes } from '../adapters/uuid-bytes.ts';
import type { ErasureReceipt } from '../domain/erasure.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { notedUnder } from './leaving.ts';
import { eraseTombstones } from './tombstones.ts';

/**
 * What erasing itself left, when the aggregates have followed: the records without a value, the note of who left, and bytes
 * of the values in the files (P-ERA-18). May be repeated.
 */
export async function sweepErasure(stores: ErasureStores, receipt: ErasureReceipt, signal: AbortSignal): Promise<void> {
  await eraseTombstones(stores, receipt);
  const ids = [...(await notedUnder(stores, receipt.intentId)).keys()].map((id) => toUuidBytes(id));
  await stores.profiles.erasure.forgetNoted(receipt.intentId);
  const values = receipt.values.map((hex) => Buffer.from(hex, 'hex'));
  // Of everyone who left, however many: deleting leaves a few ids of ten thousand behind.
  const all = [...values, ...ids];
  await Promise.all([
    stores.log.clearBytes(values, signal),
    stores.profiles.erasure.clearBytes(all, signal),
    stores.aggregates.clearBytes(all, signal),
  ]);
}
