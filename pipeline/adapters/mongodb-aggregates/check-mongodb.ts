import { MongoServerError, type MongoClient } from 'mongodb';
import { z } from 'zod';
import type { ConnectionCause, ConnectionCheck, ConnectionDetails } from '../../domain/connection-check.ts';
import type { MongodbConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { compareClocks } from '../compare-clocks.ts';
import { causeOf, certificateNames } from './classify.ts';
import { createClient, hostsOf } from './connect.ts';
import { collections } from './documents.ts';

const withinMs = 10_000;
/** Servers are looked for no longer than this, so that what went wrong is known before the end. */
const selectionMs = 4000;
const oldest = '4.4';
const noSuchCommand = 59;
const notAuthorized = 13;

const builtSchema = z.object({ version: z.string() });
const helloSchema = z.object({ localTime: z.date() });

/** Tries to do what the pipeline does there, bounded to 10 s; makes nothing and changes nothing. */
export async function checkMongodb(
  config: MongodbConfig,
  password: string | null,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const at = placeOf(config);
  const ending = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
  const ended = new Promise<ConnectionCheck>((resolve) => {
    ending.addEventListener('abort', () => resolve(answer('timeout', at)), { once: true });
  });
  const found = await Promise.race([look(config, password, at), ended]);
  signal.throwIfAborted();
  return found;
}

async function look(config: MongodbConfig, password: string | null, at: ConnectionDetails): Promise<ConnectionCheck> {
  let client: MongoClient | null = null;
  try {
    const opened = createClient(config, password, selectionMs);
    client = opened;
    const { version } = builtSchema.parse(await client.db(config.database).command({ buildInfo: 1 }));
    const { warnings } = await compareClocks(
      () => readClock(opened, config),
      (time) => time,
    );
    const lacking = await tryRights(client, config);
    if (lacking !== null) return { ...answer('no-permission', { ...at, ...lacking }), version, warnings };
    return { ...answer('ok'), version, warnings };
  } catch (error) {
    return failed(error, config, at);
  } finally {
    await client?.close();
  }
}

/** Its time, in milliseconds; null where it does not tell. */
async function readClock(client: MongoClient, { database }: MongodbConfig): Promise<number | null> {
  try {
    return helloSchema.parse(await client.db(database).command({ hello: 1 })).localTime.getTime();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === noSuchCommand) return null;
    throw error;
  }
}

/** Reads, and where there is something writes what matches no document; the first right that is lacking, or null. */
async function tryRights(client: MongoClient, config: MongodbConfig): Promise<ConnectionDetails | null> {
  const database = client.db(config.database);
  const nobody = { _id: -1, partition: -1 } as object;
  const listed = await database.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
  const there = new Set(listed.map(({ name }) => name));
  for (const name of [collections.aggregates, collections.partitions]) {
    const collection = database.collection(name);
    const lacking = (operations: string): ConnectionDetails => {
      const place = `${config.database}.${name}`;
      return { permission: `${operations} on ${place}`, operations, collection: place };
    };
    if (!(await may(() => collection.findOne(nobody)))) return lacking('find');
    if (there.has(name) && !(await may(() => collection.updateOne(nobody, { $set: { n: 0 } }))))
      return lacking('update');
  }
  return null;
}

async function may(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === notAuthorized) return false;
    throw error;
  }
}

function failed(error: unknown, config: MongodbConfig, at: ConnectionDetails): ConnectionCheck {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PipelineError) {
    const file = error.details['file'];
    return file === undefined ? answer('other', { message }) : answer('unreadable-file', { file });
  }
  const cause = causeOf(error, config.tls !== null);
  const names = certificateNames(error);
  const more: Partial<Record<ConnectionCause, ConnectionDetails>> = {
    'too-old': { needed: oldest },
    'certificate-name': { name: at.host ?? '', ...(names === null ? {} : { names }) },
    other: { message },
  };
  return answer(cause, { ...at, ...more[cause] });
}

function placeOf(config: MongodbConfig): ConnectionDetails {
  const first = hostsOf(config).split(',')[0] ?? '';
  const [, host, port] = /^(.*?)(?::(\d+))?$/u.exec(first) ?? [];
  return { host: host ?? first, ...(port === undefined ? {} : { port: Number(port) }) };
}

function answer(cause: ConnectionCause, details: ConnectionDetails = {}): ConnectionCheck {
  return { cause, details, warnings: [], version: null };
}
