/** Why a record was not stored. The first check that fails, in this order, gives the code. */
export const contentRejectionCodes = [
  'invalid-json',
  'invalid-record',
  'missing-id',
  'invalid-birth-date',
  'minor',
  'invalid-email',
] as const;

/** The last two are not about the content: a person was erased, or retention was faster than the reader. */
export const rejectionCodes = [...contentRejectionCodes, 'erased', 'expired'] as const;

export type ContentRejectionCode = (typeof contentRejectionCodes)[number];
export type RejectionCode = (typeof rejectionCodes)[number];
export type RejectionCounts = Readonly<Record<RejectionCode, number>>;

export const noRejections: RejectionCounts = Object.freeze({
  'invalid-json': 0,
  'invalid-record': 0,
  'missing-id': 0,
  'invalid-birth-date': 0,
  minor: 0,
  'invalid-email': 0,
  erased: 0,
  expired: 0,
});

export function countRejected(counts: RejectionCounts): number {
  let total = 0;
  for (const code of rejectionCodes) total += counts[code];
  return total;
}
