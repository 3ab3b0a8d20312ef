import { z } from 'zod';
import type { ConnectionCheck, ConnectionDetails } from '../../domain/connection-check.ts';
import type { CassandraConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { compareClocks } from '../compare-clocks.ts';
import { hostOf } from './client-options.ts';
import { diagnose } from './diagnose.ts';
import { Session } from './session.ts';
import { findTables, isKeyspaceThere } from './tables.ts';

const withinMs = 10_000;
const oldest = '4.0';

const localRow = z.object({ release_version: z.string(), now: z.date() });

/** Tries to do what the pipeline does there, bounded to 10 s; makes nothing and changes nothing. */
export async function checkCassandra(
  config: CassandraConfig,
  password: string | null,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const ending = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
  const [host, port] = [hostOf(config.contactPoints[0]!), Number(config.contactPoints[0]!.split(':').at(-1))];
  const ended = new Promise<ConnectionCheck>((resolve) => {
    ending.addEventListener('abort', () => resolve(answer('timeout', { host, port })), { once: true });
  });
  const looking = look(config, password).catch((thrown: unknown) => failed(thrown, config, { host, port }));
  const found = await Promise.race([looking, ended]);
  signal.throwIfAborted();
  return found;
}

async function look(config: CassandraConfig, password: string | null): Promise<ConnectionCheck> {
  const session = await Session.connect(config, password);
  try {
    const { answer: local, warnings } = await compareClocks(
      () => readLocal(session),
      ({ now }) => now.getTime(),
    );
    const { release_version: version } = local;
    if (isOlder(version, oldest)) return { ...answer('too-old', { version, needed: oldest }), version, warnings };
    await tryRights(session);
    return { ...answer('ok'), version, warnings };
  } finally {
    await session.close();
  }
}

async function readLocal(session: Session): Promise<z.infer<typeof localRow>> {
  const query = 'SELECT release_version, toTimestamp(now()) AS now FROM system.local';
  const [row] = await session.rows({ query, params: [] }, 'one');
  return localRow.parse({ ...row });
}

/** Statements that need the rights and are refused, or do nothing, for another reason behind that. */
async function tryRights(session: Session): Promise<void> {
  const { keyspace } = session.config;
  const tables = await findTables(session);
  if (tables === null) {
    const isThere = await isKeyspaceThere(session);
    await mayBeWrong(
      session.define(`CREATE TABLE ${keyspace}.vigie_probe (id uuid PRIMARY KEY) WITH default_time_to_live = -1`),
    );
    if (isThere) return;
    await mayBeWrong(session.define(`CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'none'}`));
    return;
  }
  const { names } = tables;
  for (const table of new Set(Object.values(names)))
    await session.rows({ query: `SELECT * FROM ${table} LIMIT 1`, params: [] }, 'one');
  const nobody = '00000000-0000-0000-0000-000000000000';
  await session.conditionally([
    { query: `UPDATE ${names.profiles} SET age = 0 WHERE id = ${nobody} IF age = -1`, params: [] },
  ]);
  await session.conditionally([
    { query: `UPDATE ${names.ledger} SET version = 0 WHERE ledger = 'probe' IF version = -1`, params: [] },
  ]);
}

/** Invalid as it is: only that the right is lacking matters. */
async function mayBeWrong(statement: Promise<void>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (error instanceof PipelineError && ['no-permission', 'timeout'].includes(String(error.details['reason'])))
      throw error;
  }
}

function failed(thrown: unknown, config: CassandraConfig, at: ConnectionDetails): ConnectionCheck {
  if (!(thrown instanceof PipelineError)) return answer('other', { ...at, message: String(thrown) });
  const { file, reason } = thrown.details;
  if (reason === 'unreadable-file') return answer('unreadable-file', { file: String(file) });
  // What we refuse ourselves has its own words.
  if (thrown.cause === undefined) return answer('other', { message: thrown.message });
  const { cause, details, message } = diagnose(thrown.cause, config);
  return answer(cause, { ...at, ...details, ...(cause === 'other' ? { message } : {}) });
}

function answer(cause: ConnectionCheck['cause'], details: ConnectionDetails = {}): ConnectionCheck {
  return { cause, details, warnings: [], version: null };
}

/** Of versions such as 5.0.8 and 4.0-beta1. */
function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(/[.-]/u).map(Number);
  const [needed = 0, neededMinor = 0] = than.split('.').map(Number);
  return major < needed || (major === needed && minor < neededMinor);
}
