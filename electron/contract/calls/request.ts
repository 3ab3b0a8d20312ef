import { z } from 'zod';
import { languages } from '../../../gdpr-register/language.ts';
import { senderParts } from '../../../gdpr-register/letters/letter.ts';
import { requestActSchema } from '../../../gdpr-register/request/request-act.ts';
import { refusalGroundNames } from '../../../gdpr-register/request/grounds.ts';
import { letterKinds, requestChannels, requestSchema, requestStates } from '../../../gdpr-register/request/request.ts';
import { requestKindNames } from '../../../gdpr-register/request/request-kind.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { downloadSchema } from './download.ts';
import { correctionsSchema, personSelectorSchema } from './person.ts';

const nothing = z.object({});
const day = z.iso.date();
const requestId = z.string().max(64);
const revision = z.number().int().positive();
const language = z.enum(languages);

const clockStates = ['in-time', 'soon', 'overdue', 'paused'] as const;

/** A request as it is shown: what is kept, and what follows from it today. */
const requestViewSchema = z.object({
  id: requestId,
  /** What a change is based on: of two that are based on the same one, one is told of a conflict. */
  revision,
  request: requestSchema.omit({ schema: true, id: true, subject: true }),
  /** The person's id while the request is open and says whom it is about. */
  person: z.string().nullable(),
  /** The purge that erased the person while the request was open, after which nothing names them; null = none is known. */
  erasedBy: z.string().nullable(),
  /** Other requests of the same person. */
  related: z.array(requestId),
  state: z.enum(requestStates),
  /** Null where it is closed. */
  deadline: z.object({ dueOn: day, daysLeft: z.number().int(), state: z.enum(clockStates) }).nullable(),
  /** The letters that it calls for now, and the grounds on which one of its kind may be refused. */
  letters: z.array(z.enum(letterKinds)),
  grounds: z.array(z.enum(refusalGroundNames)),
});
export type RequestView = z.infer<typeof requestViewSchema>;

const listSchema = z.object({
  /** The next that is due first; behind them those that are closed, the newest first. */
  requests: z.array(requestViewSchema),
  /** Files that cannot be read; they hide none of the others. */
  damaged: z.array(z.object({ file: z.string(), why: z.string() })),
});
export type RequestList = z.infer<typeof listSchema>;

/** Why an act was not done; `why` says it in words. `refused`: the state of the request, its dates or its grounds do not allow it. */
const refusalCodes = [
  'conflict',
  'refused',
  'no-person',
  'not-found',
  'several',
  'unfit',
  'replaced',
  'not-stored',
  'no-certificate',
  'still-held',
] as const;
export type RequestRefusal = (typeof refusalCodes)[number];

const changedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), request: requestViewSchema }),
  z.object({
    ok: z.literal(false),
    /** `conflict`: somebody changed it meanwhile; `request` is how it stands. */
    code: z.enum(refusalCodes),
    why: z.string(),
    request: requestViewSchema,
  }),
]);
export type RequestChanged = z.infer<typeof changedSchema>;

/** Whom a request is about: not said (yet) where it is null. */
const subject = personSelectorSchema.nullable();

/** Requests of persons, from their receipt to their closing. */
export const requestCalls = {
  'request.list': defineCall(nothing, listSchema),
  /** `recipients`: whom the register says that data is given to (Art. 19). */
  'request.read': defineCall(
    z.object({ id: requestId }),
    z.object({ request: requestViewSchema, recipients: z.array(z.string()) }),
  ),
  /** Where an e-mail address or a telephone number is of several persons, their ids, and nothing is opened. */
  'request.open': defineCall(
    z.object({
      kind: z.enum(requestKindNames),
      receivedOn: day,
      channel: z.enum(requestChannels),
      language,
      by: subject,
    }),
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), request: requestViewSchema }),
      z.object({ ok: z.literal(false), ids: z.array(z.string()) }),
    ]),
  ),
  /** Says, or says anew, whom the request is about. */
  'request.identify': defineCall(z.object({ id: requestId, base: revision, by: personSelectorSchema }), changedSchema),
  /**
   * An act of the officer. Carrying out a restriction, an objection or a rectification does it in the stores; the latter
   * needs `corrections`. An erasure is carried out as a purge, whose certificate the act names.
   */
  'request.act': defineCall(
    z.object({ id: requestId, base: revision, act: requestActSchema, corrections: correctionsSchema.optional() }),
    changedSchema,
  ),
  /** A letter as text and as a PDF. Where it `isSaved`, that it was made is noted in the request. */
  'request.letter': defineCall(
    z.object({ id: requestId, kind: z.enum(letterKinds), language, isSaved: z.boolean() }),
    z.object({
      title: z.string(),
      text: z.string(),
      /** What the register does not say of who writes: places to fill, in brackets. */
      gaps: z.array(z.enum(senderParts)),
      file: downloadSchema,
      request: requestViewSchema,
    }),
  ),
  request: defineStream(nothing, listSchema, 'newest'),
} as const;
