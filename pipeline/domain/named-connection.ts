import { z } from 'zod';
import { cassandraSchema, kafkaSchema, mongodbSchema } from './connections.ts';

/** The servers that a connection can go to; each is asked for a password of its own. */
export const services = ['kafka', 'cassandra', 'mongodb'] as const;
export type Service = (typeof services)[number];

/** What an environment is marked with, so that production is not taken for a trial. */
export const connectionColours = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const;
export type ConnectionColour = (typeof connectionColours)[number];

/** Compared without case; a line of text that a command line can name. */
export const connectionNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);

const embedded = z.object({ kind: z.literal('embedded') });

/** Where each store is, under a name. It holds no password. */
export const namedConnectionSchema = z.object({
  name: connectionNameSchema,
  colour: z.enum(connectionColours).default('grey'),
  /** Nothing is started, deleted or corrected through it. */
  readOnly: z.boolean().default(false),
  log: z.discriminatedUnion('kind', [embedded, kafkaSchema]).default({ kind: 'embedded' }),
  profiles: z.discriminatedUnion('kind', [embedded, cassandraSchema]).default({ kind: 'embedded' }),
  aggregates: z.discriminatedUnion('kind', [embedded, mongodbSchema]).default({ kind: 'embedded' }),
});
export type NamedConnection = z.infer<typeof namedConnectionSchema>;

export const serviceConfigSchema = z.discriminatedUnion('kind', [kafkaSchema, cassandraSchema, mongodbSchema]);
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;

/** Always there, and what a new installation uses: the files of the data directory. */
export const embeddedConnection: NamedConnection = {
  name: 'embedded',
  colour: 'grey',
  readOnly: false,
  log: { kind: 'embedded' },
  profiles: { kind: 'embedded' },
  aggregates: { kind: 'embedded' },
};

export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The servers that it goes to, in the order of the walk of a record. */
export function servicesOf({ log, profiles, aggregates }: NamedConnection): readonly ServiceConfig[] {
  return [log, profiles, aggregates].filter((config): config is ServiceConfig => config.kind !== 'embedded');
}

export function serviceOf(connection: NamedConnection, service: Service): ServiceConfig | null {
  return servicesOf(connection).find(({ kind }) => kind === service) ?? null;
}

/**
 * Whether a password that was given for the one may be sent to the other: the same user on the same servers, no less
 * protected on its way. Otherwise whoever changes an address would be told a password that was never shown to them.
 */
export function isSameAccount(before: ServiceConfig | null, after: ServiceConfig | null): boolean {
  if (before === null || after === null || before.kind !== after.kind) return false;
  return JSON.stringify(accountOf(before)) === JSON.stringify(accountOf(after));
}

function accountOf(config: ServiceConfig): unknown {
  const { user, tls } = config;
  switch (config.kind) {
    case 'kafka':
      return [user, tls, config.brokers, config.sasl];
    case 'cassandra':
      return [user, tls, config.contactPoints];
    case 'mongodb':
      return [user, tls, config.uri];
  }
}
