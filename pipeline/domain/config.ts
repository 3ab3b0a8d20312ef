import { z } from 'zod';
import { cassandraSchema, kafkaSchema, mongodbSchema } from './connections.ts';

export const stageNames = ['producer', 'transformer', 'aggregator'] as const;
export type StageName = (typeof stageNames)[number];

/** YYYY-MM-DD */
export const daySchema = z.iso.date();

/** The oddities that the synthetic source can mix in; each is on or off. */
export const syntheticOddities = [
  'varied-domains',
  'minors',
  'bad-birth-dates',
  'leap-birthdays',
  'repeated-persons',
  'malformed-json',
  'mixed-postcodes',
  'null-ids',
  'non-latin',
  'envelopes',
  'late-events',
  'drift',
  'bursts',
] as const;
export type SyntheticOddity = (typeof syntheticOddities)[number];

const syntheticSchema = z.object({
  kind: z.literal('synthetic'),
  seed: z.number().int().nonnegative().default(7),
  oddities: z
    .array(z.enum(syntheticOddities))
    .default(['varied-domains', 'repeated-persons', 'minors', 'malformed-json']),
});
const filesSchema = z.object({ kind: z.literal('files'), paths: z.array(z.string().min(1)).min(1) });
const randomuserSchema = z.object({
  kind: z.literal('randomuser'),
  url: z.url({ protocol: /^https?$/ }).default('https://randomuser.me/api/1.4/'),
  resultsPerRequest: z.number().int().min(1).max(5000).default(10),
  intervalMs: z.number().int().min(0).default(6000),
});

export const sourceConfigSchema = z.discriminatedUnion('kind', [syntheticSchema, filesSchema, randomuserSchema]);
export type SourceConfig = z.infer<typeof sourceConfigSchema>;
export type SourceKind = SourceConfig['kind'];

/** Stop the source after its first so many users; null = never. Positions count from the source's beginning. */
export const sourceCountSchema = z.number().int().positive().nullable();
export type SourceCount = z.infer<typeof sourceCountSchema>;

/** Users per second, or as fast as it goes. One user in six seconds is the slowest. */
export const paceSchema = z.union([
  z
    .number()
    .min(1 / 6)
    .max(1_000_000),
  z.literal('max'),
]);
export type Pace = z.infer<typeof paceSchema>;

const embedded = z.object({ kind: z.literal('embedded') });

/** Everything that a run of the pipeline depends on. Every setting has a default. */
export const pipelineConfigSchema = z.object({
  source: sourceConfigSchema.default({
    kind: 'synthetic',
    seed: 7,
    oddities: ['varied-domains', 'repeated-persons', 'minors', 'malformed-json'],
  }),
  count: sourceCountSchema.default(null),
  pace: paceSchema.default(200),
  /** The processing day of every record, or null for the day on which each entered the log. */
  asOf: daySchema.nullable().default(null),
  partitions: z.number().int().min(1).max(64).default(4),
  log: z.discriminatedUnion('kind', [embedded, kafkaSchema]).default({ kind: 'embedded' }),
  profiles: z.discriminatedUnion('kind', [embedded, cassandraSchema]).default({ kind: 'embedded' }),
  aggregates: z.discriminatedUnion('kind', [embedded, mongodbSchema]).default({ kind: 'embedded' }),
  retention: z
    .object({
      /** ISO 8601 duration; nothing older stays in users.raw and users.rejected. */
      raw: z.string().default('P7D'),
      /** The log's messages are trimmed, oldest first, to this many bytes, but never before they were processed. */
      maxLogBytes: z
        .number()
        .int()
        .positive()
        .default(2 * 1024 ** 3),
    })
    .default({ raw: 'P7D', maxLogBytes: 2 * 1024 ** 3 }),
});
export type PipelineConfig = z.infer<typeof pipelineConfigSchema>;
