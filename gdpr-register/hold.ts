import { z } from 'zod';

/** Article 17(3) (a) to (e): what an erasure may be refused for. */
export const exceptionLetters = ['a', 'b', 'c', 'd', 'e'] as const;

const dayText = z.iso.date();
const ground = z.string().trim().min(1).max(500);

/** What is asked for where a hold is added. */
export const holdWishSchema = z
  .strictObject({
    ground,
    exception: z.enum(exceptionLetters).nullable(),
    startsOn: dayText,
    reviewOn: dayText,
  })
  .refine(({ startsOn, reviewOn }) => reviewOn > startsOn, {
    message: 'the review comes after the start',
    path: ['reviewOn'],
  });
export type HoldWish = z.infer<typeof holdWishSchema>;

/** What is kept. A person is there as a keyed hash; the id is in nothing but the call that added the hold. */
export const holdSchema = z.strictObject({
  id: z.string(),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), subject: z.string() }),
    z.strictObject({ kind: z.literal('data-set'), dataSet: z.string() }),
  ]),
  ground,
  exception: z.enum(exceptionLetters).nullable(),
  startsOn: dayText,
  reviewOn: dayText,
  addedMs: z.number().int(),
  lifted: z.strictObject({ atMs: z.number().int(), reason: z.string() }).nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

export const holdStates = [
  /** It protects. */
  'in-force',
  /** It protects, and nobody has looked at it since its review was due. */
  'review-overdue',
  /** It is written down and the stores do not know it: nothing may be purged before that is put right. */
  'not-enforced',
  /** The stores know it and nobody wrote down why: it protects, and can be lifted. */
  'undocumented',
  'lifted',
] as const;
export type HoldState = (typeof holdStates)[number];

export interface ListedHold {
  readonly id: string;
  readonly hold: Hold | null;
  readonly state: HoldState;
}

/** What is written down beside what the stores enforce; `today` is a day of the calendar, as text. */
export function compareHolds(holds: readonly Hold[], enforced: readonly string[], today: string): ListedHold[] {
  const inStores = new Set(enforced);
  const documented = holds.map((hold): ListedHold => ({ id: hold.id, hold, state: stateOf(hold, inStores, today) }));
  const known = new Set(holds.filter(({ lifted }) => lifted === null).map(({ id }) => id));
  const undocumented = enforced.filter((id) => !known.has(id));
  // One that was lifted in the register and is still enforced protects: it is listed once, as what it is.
  return [
    ...documented.filter(({ id }) => !undocumented.includes(id)),
    ...undocumented.map((id) => ({
      id,
      hold: holds.find((hold) => hold.id === id) ?? null,
      state: 'undocumented' as const,
    })),
  ];
}

function stateOf(hold: Hold, inStores: ReadonlySet<string>, today: string): HoldState {
  if (hold.lifted !== null) return 'lifted';
  if (!inStores.has(hold.id)) return 'not-enforced';
  return hold.reviewOn < today ? 'review-overdue' : 'in-force';
}
