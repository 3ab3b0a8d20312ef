import { z } from 'zod';
import { topicNames } from './topics.ts';

const count = z.number().int().nonnegative();

/** The log as an administrator sees it: where it is, what it holds, who reads it and how far (P-WCH-2). */
export const logObservationSchema = z.object({
  /** None where the log is a file of this application. */
  brokers: z.array(z.object({ endpoint: z.string(), isController: z.boolean() })),
  topics: z.array(
    z.object({
      topic: z.enum(topicNames),
      /** Its name on the brokers. */
      alias: z.string(),
      partitions: z.array(
        z.object({
          partition: count,
          startOffset: count,
          endOffset: count,
          /** The broker that leads it. */
          leader: z.string().nullable(),
        }),
      ),
    }),
  ),
  readers: z.array(
    z.object({
      stage: z.enum(['transformer', 'aggregator']),
      group: z.string(),
      /** Nobody where the log has no groups of members, or no member is there now. */
      members: z.array(z.object({ client: z.string(), host: z.string(), partitions: z.array(count) })),
      /** Of each partition the messages that the group has not committed, and how old the first of them is. */
      lag: z.array(z.object({ partition: count, records: count, seconds: z.number().nonnegative() })),
    }),
  ),
});
export type LogObservation = z.infer<typeof logObservationSchema>;
export type ObservedReader = LogObservation['readers'][number];
export type ObservedTopic = LogObservation['topics'][number];
