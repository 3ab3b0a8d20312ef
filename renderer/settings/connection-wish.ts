import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { InputOf } from '../../electron/contract/api.ts';
import {
  connectionNameSchema,
  embeddedConnection,
  isSameAccount,
  isSameName,
  type NamedConnection,
  type Service,
  type ServiceConfig,
  serviceOf,
} from '../../pipeline/domain/named-connection.ts';
import type { EnteredConnection } from './entered-connection.ts';
import { readCassandra, readKafka, readMongodb } from './read-service.ts';

/** Which store a service holds. */
export const storeOf = { kafka: 'log', cassandra: 'profiles', mongodb: 'aggregates' } as const;

const readers: { readonly [Name in Service]: (entered: EnteredConnection) => ServiceConfig | null } = {
  kafka: ({ kafka }) => readKafka(kafka),
  cassandra: ({ cassandra }) => readCassandra(cassandra),
  mongodb: ({ mongodb }) => readMongodb(mongodb),
};

/** null where something is missing or wrong. */
export function serviceEntered(entered: EnteredConnection, service: Service): ServiceConfig | null {
  return readers[service](entered);
}

export type NameProblem = 'missing' | 'reserved' | null;

export function nameProblemOf(name: string): NameProblem {
  if (!connectionNameSchema.safeParse(name).success) return 'missing';
  return isSameName(name, embeddedConnection.name) ? 'reserved' : null;
}

/** null where something is missing or wrong. */
function connectionEntered(entered: EnteredConnection): NamedConnection | null {
  const { name, colour, readOnly } = entered;
  const log = entered.log === 'embedded' ? embeddedConnection.log : readKafka(entered.kafka);
  const profiles = entered.profiles === 'embedded' ? embeddedConnection.profiles : readCassandra(entered.cassandra);
  const aggregates = entered.aggregates === 'embedded' ? embeddedConnection.aggregates : readMongodb(entered.mongodb);
  if (nameProblemOf(name) !== null || log === null || profiles === null || aggregates === null) return null;
  return { name: name.trim(), colour, readOnly, log, profiles, aggregates };
}

export interface FormChoices {
  readonly keepSecrets: boolean;
  readonly forget: readonly Service[];
}

/** What the form sends; passwords only of servers that it goes to. */
export function saveWishOf(
  entered: EnteredConnection,
  before: ListedConnection | null,
  choices: FormChoices,
): InputOf<'connection.save'> | null {
  const connection = connectionEntered(entered);
  if (connection === null) return null;
  const typed = (service: Service): string | null =>
    entered[storeOf[service]] === 'embedded' ? null : entered[service].password || null;
  return {
    was: before?.connection.name ?? null,
    connection,
    secrets: { kafka: typed('kafka'), cassandra: typed('cassandra'), mongodb: typed('mongodb') },
    keepSecrets: choices.keepSecrets,
    forget: [...choices.forget],
  };
}

/** Whether the host will forget the password that it keeps, since it was given for another account. */
export function isMoved(before: ListedConnection | null, entered: EnteredConnection, service: Service): boolean {
  if (before === null || !['saved', 'session'].includes(before.secrets[service])) return false;
  const after = serviceEntered(entered, service);
  return after !== null && !isSameAccount(serviceOf(before.connection, service), after);
}
