import { z } from 'zod';
import { connectionCheckSchema } from '../../../pipeline/domain/connection-check.ts';
import { storeSecretsSchema } from '../../../pipeline/domain/connections.ts';
import {
  connectionNameSchema,
  namedConnectionSchema,
  serviceConfigSchema,
  services,
} from '../../../pipeline/domain/named-connection.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { downloadSchema } from './download.ts';

/** Where a password is, never which. `unreadable` = it was kept by another host, or the key store refuses to give it. */
export const secretStates = ['none', 'session', 'environment', 'saved', 'unreadable'] as const;
export type SecretState = (typeof secretStates)[number];

/** What a saved password is protected by; `none` = this machine protects nothing, so that none is saved. */
export const secretProtections = ['key-store', 'weak-key-store', 'file', 'none'] as const;
export type SecretProtection = (typeof secretProtections)[number];

const secretState = z.enum(secretStates);
const listedSchema = z.object({
  connection: namedConnectionSchema,
  secrets: z.object({ kafka: secretState, cassandra: secretState, mongodb: secretState }),
});
export type ListedConnection = z.infer<typeof listedSchema>;

export const connectionsSchema = z.object({
  /** The name of the one through which the stores are reached now. */
  inUse: z.string(),
  protection: z.enum(secretProtections),
  /** What the system calls its key store; null where there is none. */
  keyStore: z.string().nullable(),
  /** The embedded one first. */
  connections: z.array(listedSchema),
});
export type Connections = z.infer<typeof connectionsSchema>;

const serviceChecks = z.partialRecord(z.enum(services), connectionCheckSchema);
const named = z.object({ name: connectionNameSchema });

/** Named connections to the stores. A password goes in and never comes out. */
export const connectionCalls = {
  /** All of them, at once and after each change, whichever window or command line made it. */
  connection: defineStream(z.object({}), connectionsSchema, 'newest'),
  'connection.list': defineCall(z.object({}), connectionsSchema),
  /** `was` = the name until now, null for a new one. Of the one in use only what changes no store while it is used. */
  'connection.save': defineCall(
    z.object({
      was: connectionNameSchema.nullable(),
      connection: namedConnectionSchema,
      /** Those that were typed; what is kept otherwise stays where the account is the same. */
      secrets: storeSecretsSchema.default({ kafka: null, cassandra: null, mongodb: null }),
      /** false = the typed ones are known until this process ends, and written nowhere. */
      keepSecrets: z.boolean().default(true),
      /** Kept ones that are forgotten. */
      forget: z.array(z.enum(services)).default([]),
    }),
    connectionsSchema,
  ),
  'connection.remove': defineCall(named, connectionsSchema),
  /** As it is in the form: with the typed password, or the one that is kept for the same account of `was`. */
  'connection.test': defineCall(
    z.object({ was: connectionNameSchema.nullable(), service: serviceConfigSchema, secret: z.string().nullable() }),
    connectionCheckSchema,
  ),
  /** Drains the pipeline and goes on with the stores of this one, where each of its servers lets it in. */
  'connection.use': defineCall(named, z.object({ used: z.boolean(), checks: serviceChecks })),
  /** Without passwords; without a name all of them. */
  'connection.export': defineCall(z.object({ name: connectionNameSchema.optional() }), downloadSchema),
  'connection.import': defineCall(
    z.object({ fileName: z.string().max(255), base64: z.base64() }),
    z.object({
      added: z.array(z.string()),
      unchanged: z.array(z.string()),
      /** What of the file is not taken: the name, or where it stands, and why. */
      refused: z.array(z.object({ where: z.string(), why: z.enum(['name-taken', 'not-a-connection']) })),
    }),
  ),
} as const;
