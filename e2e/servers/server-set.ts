import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerPlaces } from '../../pipeline/testing/servers.ts';
import { accounts } from './accounts.ts';
import { cassandraServer, datacenter } from './cassandra-server.ts';
import { type Certificates, makeCertificates } from './certificates.ts';
import { serversHome } from './home.ts';
import { kafkaServer } from './kafka-server.ts';
import { mongodbServer, mongodbUri, secondMongodbServer } from './mongodb-server.ts';
import { choosePorts, host } from './ports.ts';
import { runningServer, type ServerPlan } from './server-process.ts';

export const variants = ['plain', 'secure'] as const;
export type Variant = (typeof variants)[number];

/** The port of each purpose is its server's, by the word before the dash. */
const wishedPorts = {
  plain: {
    kafka: 19_092,
    'kafka-controller': 19_093,
    cassandra: 19_042,
    'cassandra-storage': 17_000,
    mongodb: 27_117,
    mongodb2: 27_118,
  },
  secure: {
    kafka: 29_092,
    'kafka-controller': 29_093,
    'kafka-inner': 29_094,
    'kafka-certificate': 29_095,
    cassandra: 29_042,
    'cassandra-storage': 27_000,
    mongodb: 37_117,
  },
} as const;

export interface ServerSet<V extends Variant> {
  readonly plans: readonly ServerPlan[];
  /** As it stands in the file for the tests. */
  readonly places: ServerPlaces[V];
}

/** The folders of a variant's servers. */
export function foldersOf(variant: Variant): readonly { readonly name: string; readonly folder: string }[] {
  const names = new Set(Object.keys(wishedPorts[variant]).map(serverOf));
  return [...names].map((name) => ({ name, folder: folderOf(variant, name) }));
}

export async function plainServers(): Promise<ServerSet<'plain'>> {
  const ports = await portsOf('plain', wishedPorts.plain);
  const at = (name: string): string => folderOf('plain', name);
  return {
    plans: [
      // The slowest to start goes first.
      cassandraServer(
        { folder: at('cassandra'), port: ports.cassandra, storagePort: ports['cassandra-storage'] },
        null,
      ),
      kafkaServer(
        {
          folder: at('kafka'),
          port: ports.kafka,
          controllerPort: ports['kafka-controller'],
        },
        null,
      ),
      mongodbServer({ folder: at('mongodb'), port: ports.mongodb }, null),
      secondMongodbServer({ folder: at('mongodb2'), port: ports.mongodb2 }),
    ],
    places: {
      kafka: { brokers: [`${host}:${ports.kafka}`] },
      cassandra: { contactPoints: [`${host}:${ports.cassandra}`], datacenter },
      mongodb: { uri: mongodbUri(ports.mongodb) },
      secondMongodb: { uri: mongodbUri(ports.mongodb2) },
    },
  };
}

export async function secureServers(): Promise<ServerSet<'secure'>> {
  const ports = await portsOf('secure', wishedPorts.secure);
  const certificates = await makeCertificates(join(serversHome, 'tls'));
  const at = (name: string): string => folderOf('secure', name);
  return {
    plans: [
      cassandraServer(
        { folder: at('cassandra'), port: ports.cassandra, storagePort: ports['cassandra-storage'] },
        certificates,
      ),
      kafkaServer(
        {
          folder: at('kafka'),
          port: ports.kafka,
          controllerPort: ports['kafka-controller'],
          innerPort: ports['kafka-inner'],
          certificatePort: ports['kafka-certificate'],
        },
        certificates,
      ),
      mongodbServer({ folder: at('mongodb'), port: ports.mongodb }, certificates),
    ],
    places: securePlaces(ports, certificates),
  };
}

function securePlaces(
  ports: Readonly<Record<keyof (typeof wishedPorts)['secure'], number>>,
  { ca, otherCa, client, expired, otherName }: Certificates,
): ServerPlaces['secure'] {
  return {
    ca,
    otherCa,
    certificates: { client, expired, otherName },
    kafka: {
      brokers: [`${host}:${ports.kafka}`],
      certificateBrokers: [`${host}:${ports['kafka-certificate']}`],
      ...accounts.kafka,
    },
    cassandra: { contactPoints: [`${host}:${ports.cassandra}`], datacenter, ...accounts.cassandra },
    mongodb: { uri: mongodbUri(ports.mongodb), ...accounts.mongodb },
  };
}

function portsOf<Name extends string>(
  variant: Variant,
  wished: Readonly<Record<Name, number>>,
): Promise<Readonly<Record<Name, number>>> {
  mkdirSync(join(serversHome, variant), { recursive: true });
  const keep = (name: Name): boolean => runningServer({ folder: folderOf(variant, serverOf(name)) }) !== null;
  return choosePorts(join(serversHome, variant), wished, keep);
}

function serverOf(portName: string): string {
  return portName.split('-')[0]!;
}

function folderOf(variant: Variant, name: string): string {
  return join(serversHome, variant, name);
}
