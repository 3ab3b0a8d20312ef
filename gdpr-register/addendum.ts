import { z } from 'zod';
import type { CertificatePayload } from './certificate.ts';
import type { StoreCount } from './erasure-port.ts';
import {
  type ClockRow,
  clockRowSchema,
  type DeletionClock,
  type PendingCount,
  pendingRowSchema,
  recheckRow,
  toPendingRow,
} from './deletion-clock.ts';
import { hex64, instant, type SignatureTools, type Signed, type SignedVerdict, verifySigned } from './signed.ts';

/** What a later look at an erasure found: what was pending on its certificate has gone, or has not yet. */
export const addendumPayloadSchema = z.strictObject({
  schema: z.literal('vigie-erasure-addendum/1'),
  /** Of the certificate. */
  id: z.string(),
  /** From 1, as they follow each other. */
  number: z.number().int().positive(),
  installation: hex64,
  issuedAt: instant,
  /** The hash of the certificate's content. */
  certificate: hex64,
  clock: z.array(clockRowSchema),
  pending: z.array(pendingRowSchema),
  /** What is there again, or still, and should be gone. */
  remaining: z.array(z.strictObject({ dataSet: z.string(), store: z.string(), n: z.number().int().positive() })),
  /** Every line is verified: nothing is left to be looked at. */
  complete: z.boolean(),
});
export type AddendumPayload = z.infer<typeof addendumPayloadSchema>;
export type Addendum = Signed<AddendumPayload>;

export function verifyAddendum(
  text: string,
  check: { readonly publicPem: string | null; readonly tools: SignatureTools },
): SignedVerdict<AddendumPayload> {
  return verifySigned(text, { payload: addendumPayloadSchema, ...check });
}

/** The lines of a certificate's clock that wait, as its last addendum has them; empty = nothing waits. */
export function waitingOf(certificate: CertificatePayload, addenda: readonly AddendumPayload[]): readonly ClockRow[] {
  return clockNow(certificate, addenda).filter(({ verifiedOn }) => verifiedOn === null);
}

/** The clock as the last addendum has it. */
export function clockNow(certificate: CertificatePayload, addenda: readonly AddendumPayload[]): readonly ClockRow[] {
  const last = addenda.at(-1);
  if (last !== undefined) return last.clock;
  return certificate.schema === 'vigie-erasure-certificate/2' ? certificate.clock : [];
}

export interface Seen {
  readonly seenMs: number;
  readonly remaining: readonly StoreCount[];
  readonly clock: readonly DeletionClock[];
  readonly pending: readonly PendingCount[];
}

/** The next addendum to a certificate; `hash` is that of its content. */
export function toAddendum(
  { payload, hash }: Pick<Signed<CertificatePayload>, 'payload' | 'hash'>,
  addenda: readonly AddendumPayload[],
  seen: Seen,
): Omit<AddendumPayload, 'installation'> {
  const remaining = seen.remaining.filter(({ n }) => n > 0).map(({ dataSet, store, n }) => ({ dataSet, store, n }));
  // What is there again does not go by itself.
  const pending = [...seen.pending, ...remaining.map((it) => ({ ...it, untilMs: null }))];
  const clock = clockNow(payload, addenda).map((row) =>
    recheckRow(row, seen.clock.find((it) => it.dataSet === row.dataSet && it.store === row.store) ?? null, {
      seenMs: seen.seenMs,
      pending,
    }),
  );
  return {
    schema: 'vigie-erasure-addendum/1',
    id: payload.id,
    number: addenda.length + 1,
    issuedAt: new Date(seen.seenMs).toISOString(),
    certificate: hash,
    clock,
    pending: seen.pending.filter(({ n }) => n > 0).map((it) => toPendingRow(it)),
    remaining,
    complete: remaining.length === 0 && clock.every(({ verifiedOn }) => verifiedOn !== null),
  };
}
