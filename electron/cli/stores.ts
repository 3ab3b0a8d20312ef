import type { Command } from 'commander';
import type { StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { isStoreThere, storeFiles } from '../../pipeline/adapters/embedded-files.ts';
import { PipelineError, toPipelineError } from '../../pipeline/domain/errors.ts';
import { describeStores } from '../../pipeline/domain/format-store-url.ts';
import { embeddedConnection, isSameName, namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import {
  parseAggregatesUrl,
  parseLogUrl,
  parseProfilesUrl,
  type StoreConfigs,
} from '../../pipeline/domain/store-urls.ts';
import { areSameStores, type StoreChoice } from '../app/connections/choose-stores.ts';
import { secretsFromEnvironment } from '../app/connections/environment-secrets.ts';
import { readConnection } from '../app/connections/open-connections.ts';
import { toStoreUse } from '../app/connections/store-use.ts';
import type { Bridge } from '../contract/bridge.ts';
import type { Terminal } from './terminal.ts';

/** What the options of a command say of the stores. */
export interface StoreFlags extends Partial<StoreConfigs> {
  readonly data: string;
  readonly connection?: string;
}

const parsers = { log: parseLogUrl, profiles: parseProfilesUrl, aggregates: parseAggregatesUrl } as const;
const storeOptions = [
  ['--log <url>', 'where messages are: embedded, or kafka://HOST:PORT[,HOST:PORT…][?prefix=…&group=…&tls=…]'],
  ['--profiles <url>', 'where profiles are: embedded, or cassandra://HOST:PORT[,…]/KEYSPACE[/TABLE]?datacenter=…'],
  ['--aggregates <url>', 'where aggregates are: embedded, or mongodb://HOST:PORT/DATABASE'],
  ['--connection <name>', 'the connection of the settings that says where all three are'],
] as const;

/** For commands that work on the stores of a data directory; without one of these, on those it worked with last. */
export function addStoreOptions(command: Command): void {
  for (const [flags, description] of storeOptions) command.option(flags, description);
}

/** Not as each option is parsed: the error would repeat what was typed, and there may be a password in it. */
export function readStoreOptions(command: Command): void {
  const typed = command.opts<Readonly<Record<string, unknown>>>();
  const given = Object.keys(parsers).filter((name) => typeof typed[name] === 'string');
  if (given.length > 0 && typed['connection'] !== undefined)
    command.error(`error: --connection says where all stores are: leave out --${given.join(' and --')}`);
  for (const [name, parse] of Object.entries(parsers)) {
    const text = typed[name];
    if (typeof text !== 'string') continue;
    try {
      command.setOptionValue(name, parse(text));
    } catch (thrown) {
      command.error(`error: --${name}: ${toPipelineError(thrown).message}`);
    }
  }
}

/** null where no option says anything: then the stores are those of before. */
export function choiceOf({ connection, log, profiles, aggregates }: StoreFlags): StoreChoice | null {
  if (connection !== undefined) return { connection };
  if ((log ?? profiles ?? aggregates) === undefined) return null;
  return namedConnectionSchema.parse({ name: 'chosen', log, profiles, aggregates });
}

/** Where the stores are by the options, else by what the directory worked with last; says it where they are elsewhere. */
export function placesOf(flags: StoreFlags, terminal: Terminal): StorePlaces {
  const environment = secretsFromEnvironment(process.env);
  const choice = choiceOf(flags);
  const before = readConnection(flags.data, null, environment);
  const chosen = choice === null ? before : chosenBy(choice, flags.data);
  if (hasWorked(flags.data, before.config) && !areSameStores(chosen.config, before.config))
    terminal.say(
      `${flags.data} worked with ${describeStores(before.config)} before. Now: ${describeStores(chosen.config)}.`,
    );
  else if (!areSameStores(chosen.config, embeddedConnection)) terminal.say(`Stores: ${describeStores(chosen.config)}.`);
  return { dataDirectory: flags.data, config: chosen.config, secrets: chosen.secrets };
}

/** A directory in which nothing was made yet has worked with no stores, not with embedded ones. */
function hasWorked(dataDirectory: string, before: StorePlaces['config']): boolean {
  const isEmbedded = areSameStores(before, embeddedConnection);
  return !isEmbedded || Object.values(storeFiles(dataDirectory)).some((path) => isStoreThere(path));
}

/** Of before, whatever the options say. */
export function placesInUse(dataDirectory: string): StorePlaces {
  const { config, secrets } = readConnection(dataDirectory, null, secretsFromEnvironment(process.env));
  return { dataDirectory, config, secrets };
}

function chosenBy(choice: StoreChoice, dataDirectory: string): Pick<StorePlaces, 'config' | 'secrets'> {
  const environment = secretsFromEnvironment(process.env);
  if ('connection' in choice) return readConnection(dataDirectory, choice.connection, environment);
  const connection = namedConnectionSchema.parse({ ...choice, name: 'chosen' });
  return toStoreUse(connection, { read: ({ service }) => environment[service] });
}

/** Throws where the application that owns the directory works with other stores than the options name. */
export async function requireStoresOf(bridge: Bridge, flags: StoreFlags): Promise<void> {
  const choice = choiceOf(flags);
  if (choice === null) return;
  const listed = await bridge.call('connection.list', {});
  if (!listed.ok) throw new PipelineError('unexpected', listed.error.message);
  const { inUse, connections } = listed.value;
  const used =
    connections.find(({ connection }) => isSameName(connection.name, inUse))?.connection ?? embeddedConnection;
  const isSame = 'connection' in choice ? isSameName(choice.connection, inUse) : areSameStores(choice, used);
  if (isSame) return;
  throw new PipelineError(
    'data-directory-in-use',
    `The application that owns ${flags.data} works with ${describeStores(used)}. Leave the options out to work with the same, use the other connection in its settings, or end it first.`,
  );
}
