import { z } from 'zod';

/** Why a service cannot be used as a configuration says, or `ok`. Each has words and a fix in the window. */
export const connectionCauses = [
  'ok',
  'refused',
  'unknown-host',
  'timeout',
  'wrong-password',
  'no-permission',
  'untrusted-certificate',
  'certificate-name',
  'certificate-expired',
  /** The server wants one of the client, or does not take the one that it was shown. */
  'client-certificate',
  'tls-expected',
  'tls-not-expected',
  'wrong-datacenter',
  'too-old',
  'topic-missing',
  'clock-skew',
  'unreadable-file',
  'other',
] as const;
export type ConnectionCause = (typeof connectionCauses)[number];

/**
 * What a connection test may say of what it met, safe to show: `host`, `port`, `permission` (what is lacking, as the server
 * names it), and where that is known which `operations`, with commas, and on which `topic`, `group` or `collection`;
 * `datacenter` and `datacenters` (asked for; those that are there), `version` and `needed`, `skewMs`, `file`, `name` (asked
 * of a certificate) and `names` (those that it is for), `message` (the client's own words, for `other`).
 */
export const connectionDetailNames = [
  'host',
  'port',
  'topic',
  'group',
  'collection',
  'permission',
  'operations',
  'datacenter',
  'datacenters',
  'version',
  'needed',
  'skewMs',
  'file',
  'name',
  'names',
  'message',
] as const;
export type ConnectionDetailName = (typeof connectionDetailNames)[number];
const details = z.partialRecord(z.enum(connectionDetailNames), z.union([z.string(), z.number()]));
export type ConnectionDetails = z.infer<typeof details>;

/**
 * The answer of a connection test. `warnings` holds what does not keep the pipeline from running: a topic that it would
 * make, a clock that differs. `version` is the server's own, null where it does not tell it or was not reached.
 */
export const connectionCheckSchema = z.object({
  cause: z.enum(connectionCauses),
  details,
  warnings: z.array(z.object({ cause: z.enum(connectionCauses), details })),
  version: z.string().nullable(),
});
export type ConnectionCheck = z.infer<typeof connectionCheckSchema>;
export type ConnectionWarning = ConnectionCheck['warnings'][number];
