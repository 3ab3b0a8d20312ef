import { z } from 'zod';
import { type Language, languages } from '../language.ts';
import { identifiesPerson } from '../personal-words.ts';
import { hex64 } from '../signed.ts';
import { calendarDaySchema } from './calendar-day.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { erasureExceptionNames, refusalGroundNames } from './grounds.ts';
import { type RequestKind, requestKindNames } from './request-kind.ts';

export const requestChannels = ['e-mail', 'post', 'form', 'in-person', 'telephone', 'other'] as const;
export const letterKinds = [
  'acknowledgement',
  'identity',
  'extension',
  'access',
  'done',
  'refusal',
  'recipients',
  'lifting',
] as const;
export type LetterKind = (typeof letterKinds)[number];
const languageSchema = z.enum(languages);

/** Words of the officer, which are shown and kept: an address or a number in them would be a copy that nobody erases. */
export const reasonSchema = z
  .string()
  .trim()
  .min(3)
  .max(2000)
  .refine((text) => !identifiesPerson(text), {
    message: 'it must hold no e-mail address, no id of a person and no long number',
  });

export const decisionSchema = z.strictObject({
  on: calendarDaySchema,
  outcome: z.enum(['granted', 'partly', 'refused']),
  grounds: z.array(z.enum(refusalGroundNames)),
  exceptions: z.array(z.enum(erasureExceptionNames)),
  reason: reasonSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

const recipientSchema = z.strictObject({
  name: z.string().min(1).max(200),
  toldOn: calendarDaySchema.nullable(),
  /** Why telling them is impossible or needs disproportionate effort (Art. 19). */
  notTold: reasonSchema.nullable(),
});

/**
 * A request of a person, as it is kept. It names them by a keyed hash, and by the id only while it is open; never by an
 * e-mail address, a telephone number or a name.
 */
export const requestSchema = z.strictObject({
  schema: z.literal('vigie-request/1'),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  kind: z.enum(requestKindNames),
  receivedOn: calendarDaySchema,
  channel: z.enum(requestChannels),
  language: languageSchema,
  subject: z.strictObject({
    /** Null once the person was erased. */
    key: hex64.nullable(),
    id: z.string().nullable(),
    /** The purge that erased the person while this was open, whoever asked for it: its certificate is the proof. */
    erasedBy: z.string().max(200).optional(),
  }),
  identity: z.strictObject({
    state: z.enum(['not-asked', 'asked', 'confirmed']),
    /** How it was confirmed, as in "signed in". */
    how: reasonSchema.nullable(),
  }),
  pauses: z.array(z.strictObject({ from: calendarDaySchema, to: calendarDaySchema.nullable() })),
  extension: z.strictObject({ on: calendarDaySchema, reason: reasonSchema }).nullable(),
  decision: decisionSchema.nullable(),
  carriedOut: z.strictObject({ on: calendarDaySchema, certificate: z.string().max(200).nullable() }).nullable(),
  recipients: z.array(recipientSchema),
  letters: z.array(z.strictObject({ kind: z.enum(letterKinds), language: languageSchema, on: calendarDaySchema })),
  closed: z
    .strictObject({
      on: calendarDaySchema,
      why: z.enum(['answered', 'withdrawn', 'mistaken']),
      /** What was mistaken about a request that was never made as it was entered. */
      reason: reasonSchema.optional(),
    })
    .nullable(),
});
export type PersonRequest = z.infer<typeof requestSchema>;

export const requestStates = ['open', 'identity-asked', 'decided', 'carried-out', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];

export function stateOf({ closed, carriedOut, decision, identity }: PersonRequest): RequestState {
  if (closed !== null) return 'closed';
  if (carriedOut !== null) return 'carried-out';
  if (decision !== null) return 'decided';
  return identity.state === 'asked' ? 'identity-asked' : 'open';
}

/** Null where the request is closed: nothing is due any more. */
export function deadlineFor({ receivedOn, pauses, extension, closed }: PersonRequest, today: string): Deadline | null {
  return closed === null ? deadlineOf({ receivedOn, pauses, extended: extension !== null }, today) : null;
}

export interface Receipt {
  readonly id: string;
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly channel: PersonRequest['channel'];
  readonly language: Language;
  readonly subject: PersonRequest['subject'];
}

export function openRequest(receipt: Receipt): PersonRequest {
  return {
    schema: 'vigie-request/1',
    ...receipt,
    identity: { state: 'not-asked', how: null },
    pauses: [],
    extension: null,
    decision: null,
    carriedOut: null,
    recipients: [],
    letters: [],
    closed: null,
  };
}

/** As it is kept once the person was erased: nothing in it names them, but what proves it to be done. */
export function forgetSubject(request: PersonRequest, purge: string | null): PersonRequest {
  const isOpen = purge !== null && request.closed === null;
  return { ...request, subject: { key: null, id: null, ...(isOpen ? { erasedBy: purge } : {}) } };
}
