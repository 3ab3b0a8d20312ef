import { z } from 'zod';
import { clockRowSchema, pendingRowSchema } from './deletion-clock.ts';
import type { StoreCount } from './erasure-port.ts';
import { exceptionLetters } from './hold.ts';
import { hex64, instant, type SignatureTools, type Signed, type SignedVerdict, verifySigned } from './signed.ts';

const count = z.number().int().nonnegative();

const scopeSchema = z.discriminatedUnion('kind', [
  /** A keyed hash, made for this certificate alone: the installation can say whether it is about someone, nobody else. */
  z.strictObject({ kind: z.literal('person'), subject: hex64 }),
  z.strictObject({
    kind: z.literal('older'),
    parts: z.array(z.strictObject({ dataSet: z.string(), before: instant })),
    askedBy: z.array(
      z.strictObject({
        activity: z.string(),
        category: z.string(),
        dataSet: z.string(),
        duration: z.string(),
        before: instant,
      }),
    ),
  }),
]);

const countSchema = z.strictObject({
  dataSet: z.string(),
  store: z.string(),
  before: count,
  erased: count,
  remaining: count,
  held: count,
});

const scan = { kind: z.enum(['whole', 'sample']), files: count, bytes: count, values: count, hits: count };

const common = {
  /** Of the plan, the intent and the certificate. */
  id: z.string(),
  installation: hex64,
  issuedAt: instant,
  scope: scopeSchema,
  reason: z.string().nullable(),
  /** When each step was durable. */
  steps: z.array(z.strictObject({ step: z.string(), at: instant })),
  holds: z.array(
    z.strictObject({
      id: z.string(),
      ground: z.string(),
      exception: z.enum(exceptionLetters).nullable(),
      startsOn: z.string(),
      reviewOn: z.string(),
    }),
  ),
  /** SHA-256 of the canonical preview, and of the canonical intent. */
  preview: hex64,
  intent: hex64,
  /** The one trace that an erasure leaves, so that what comes back is erased again. */
  trace: z.strictObject({ kind: z.literal('erasure-ledger'), store: z.string(), effectiveUs: count }),
  /** What went wrong on the way; each was overcome before this was signed. */
  failures: z.array(z.strictObject({ step: z.string(), at: instant, code: z.string() })),
};

/** Of stores that are files of the data directory: what is deleted is overwritten at once. */
const localSchema = z.strictObject({
  schema: z.literal('vigie-erasure-certificate/1'),
  ...common,
  counts: z.array(countSchema),
  /** What "deleted" means in each store. */
  clock: z.array(
    z.strictObject({ store: z.string(), logicallyGone: instant, physicallyGoneFrom: instant, verifiedOn: instant }),
  ),
  verification: z.strictObject({ aggregatesAgree: z.boolean(), scan: z.strictObject(scan) }),
});

/** Where a store is a server: it removes bytes by its own clock, and what is logically gone may lie there until then. */
const serverSchema = z.strictObject({
  schema: z.literal('vigie-erasure-certificate/2'),
  ...common,
  counts: z.array(countSchema.extend({ pending: count })),
  clock: z.array(clockRowSchema),
  pending: z.array(pendingRowSchema),
  verification: z.strictObject({
    aggregatesAgree: z.boolean(),
    /** `unread`: the servers whose disks nobody looked through. */
    scan: z.strictObject({ ...scan, unread: z.array(z.string()) }),
  }),
});

/** What an erasure proves: observed numbers, times and hashes, and nothing about a person. All of it is signed. */
export const certificatePayloadSchema = z.discriminatedUnion('schema', [localSchema, serverSchema]);
export type CertificatePayload = z.infer<typeof certificatePayloadSchema>;
export type ServerCertificate = z.infer<typeof serverSchema>;
type Unsigned<P> = P extends unknown ? Omit<P, 'installation'> : never;
/** Before a key has signed it. */
export type UnsignedCertificate = Unsigned<CertificatePayload>;
export type Certificate = Signed<CertificatePayload>;

export interface CertificateCheck {
  /** The installation's public key, or one that was given; null = none is known. */
  readonly publicPem: string | null;
  readonly tools: SignatureTools;
}

export function verifyCertificate(text: string, check: CertificateCheck): SignedVerdict<CertificatePayload> {
  return verifySigned(text, { payload: certificatePayloadSchema, ...check });
}

export interface Observed {
  readonly before: readonly (StoreCount & { readonly held: number })[];
  /** What the calls that deleted said; less than the truth where one was killed before it could say. */
  readonly reported: readonly StoreCount[];
  readonly remaining: readonly StoreCount[];
  /** What nobody gets any more and a server has not removed yet. */
  readonly pending?: readonly StoreCount[];
}

type ObservedCount = ServerCertificate['counts'][number];

/**
 * One row a data set and store. What was erased is what is not there any more, or what the deletion said, where that is
 * more: each can only be too low, the one by records that came in between, the other by a kill.
 */
export function observedCounts({ before, reported, remaining, pending = [] }: Observed): ObservedCount[] {
  const rows = new Map<string, ObservedCount>();
  const rowOf = ({ dataSet, store }: StoreCount) => {
    const key = `${dataSet}\n${store}`;
    const row = rows.get(key) ?? { dataSet, store, before: 0, erased: 0, remaining: 0, held: 0, pending: 0 };
    rows.set(key, row);
    return row;
  };
  for (const counted of before) {
    const row = rowOf(counted);
    row.before += counted.n;
    row.held += counted.held;
  }
  for (const counted of reported) rowOf(counted).erased += counted.n;
  for (const counted of remaining) rowOf(counted).remaining += counted.n;
  for (const counted of pending) rowOf(counted).pending += counted.n;
  for (const row of rows.values()) row.erased = Math.max(row.erased, row.before - row.remaining - row.pending);
  return [...rows.values()];
}
