import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { accounts } from './accounts.ts';
import type { Certificates } from './certificates.ts';
import { installJars, installSecantus } from './install.ts';
import { host } from './ports.ts';
import { type ServerPlan, startServer, stopServer } from './server-process.ts';

export interface MongodbPlaces {
  readonly folder: string;
  readonly port: number;
}

/** The address, without user and options of TLS. */
export function mongodbUri(port: number): string {
  return `mongodb://${host}:${port}/?directConnection=true`;
}

/** A MongoDB-compatible server with a disk, transactions, validators and change streams. With certificates: TLS, users. */
export function mongodbServer(places: MongodbPlaces, certificates: Certificates | null): ServerPlan {
  const users = join(places.folder, 'users-made');
  return {
    title: certificates ? 'MongoDB-compatible server (TLS, users)' : 'MongoDB-compatible server',
    folder: places.folder,
    async prepare() {
      const open = await openCommand(places);
      if (certificates === null) return open;
      if (!existsSync(users)) {
        await makeFirstUser(places, open);
        writeFileSync(users, '');
      }
      const { certificate, key } = certificates.server;
      return [...open, '--auth', '--tls-cert-file', certificate, '--tls-key-file', key];
    },
    probe: () => probeMongodb(places.port, certificates ? secureOptions(certificates) : {}),
  };
}

async function openCommand({ folder, port }: MongodbPlaces): Promise<readonly [string, ...string[]]> {
  const program = await installSecantus();
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const storage = ['--storage-path', data, '--cache-size', '128M', '--sync-on-commit'];
  return [program, '--host', host, '--port', String(port), ...storage];
}

/** The first user is made while nobody has to log in. */
async function makeFirstUser({ folder, port }: MongodbPlaces, command: readonly [string, ...string[]]): Promise<void> {
  const plan: ServerPlan = {
    title: 'MongoDB-compatible server, before its users',
    folder,
    prepare: async () => command,
    probe: () => probeMongodb(port, {}),
  };
  await startServer(plan);
  const client = new MongoClient(mongodbUri(port));
  try {
    const { user, password } = accounts.mongodb.admin;
    await client.db('admin').command({ createUser: user, pwd: password, roles: ['root'] });
  } finally {
    await client.close();
    await stopServer(plan);
  }
}

function secureOptions({ ca }: Certificates): MongoClientOptions {
  const { user, password } = accounts.mongodb.admin;
  return { tls: true, tlsCAFile: ca, auth: { username: user, password } };
}

async function probeMongodb(port: number, options: MongoClientOptions): Promise<void> {
  const client = new MongoClient(mongodbUri(port), { ...options, serverSelectionTimeoutMS: 1000 });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
}

/** Another one, in memory and with less: what works on both is what MongoDB has too. */
export function secondMongodbServer({ folder, port }: MongodbPlaces): ServerPlan {
  const launcher = join(folder, 'Launcher.java');
  return {
    title: 'second MongoDB-compatible server',
    folder,
    async prepare() {
      const classes = join(await installJars('mongo-java-server'), '*');
      writeFileSync(launcher, launcherText);
      return ['java', '-Xmx256m', '-cp', classes, launcher, host, String(port)];
    },
    probe: () => probeMongodb(port, {}),
  };
}

/** It announces a protocol that the driver no longer speaks, though it speaks a newer one. */
const launcherText = `
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

class Launcher {
  public static void main(String[] args) {
    var backend = new MemoryBackend();
    backend.version(new MongoVersion() {
      public List<Integer> getVersionArray() { return List.of(7, 0, 0); }
      public int getWireVersion() { return 21; }
    });
    var server = new MongoServer(backend);
    server.enableOplog();
    server.bind(args[0], Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
  }
}
`;
