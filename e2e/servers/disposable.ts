import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberEnd } from '../cli/started.ts';
import { cassandraServer } from './cassandra-server.ts';
import { kafkaServer, type KafkaPlaces } from './kafka-server.ts';
import { mongodbServer } from './mongodb-server.ts';
import { freePort, host } from './ports.ts';
import { killAtOnce, killServer, runningServer, type ServerPlan, startServer } from './server-process.ts';

/** A server that a test may kill: its own process, port and folder, plain. */
export interface DisposableServer {
  readonly title: string;
  /** HOST:PORT. */
  readonly address: string;
  /** Starts it, again after a kill too, on the same port with what it held; resolves once it serves. */
  start(): Promise<void>;
  /** Like a power cut of its machine. Resolves once it is gone. */
  kill(): Promise<void>;
  /** Stands still with everything open, until it goes on. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes what it held. */
  remove(): Promise<void>;
}

/** `through`: the port that clients are sent to, where it is not its own; `settings`: lines of its server.properties. */
export async function disposableKafka(
  through?: number,
  settings: NonNullable<KafkaPlaces['settings']> = {},
): Promise<DisposableServer> {
  const [port, controllerPort] = [await freePort(), await freePort()];
  const places = { port, controllerPort, settings, ...(through === undefined ? {} : { advertisedPort: through }) };
  return disposable(port, (folder) => kafkaServer({ folder, ...places }, null));
}

export async function disposableCassandra(): Promise<DisposableServer> {
  const [port, storagePort] = [await freePort(), await freePort()];
  return disposable(port, (folder) => cassandraServer({ folder, port, storagePort }, null));
}

export async function disposableMongodb(): Promise<DisposableServer> {
  const port = await freePort();
  return disposable(port, (folder) => mongodbServer({ folder, port }, null));
}

function disposable(port: number, planFor: (folder: string) => ServerPlan): DisposableServer {
  const root = mkdtempSync(join(tmpdir(), 'vigie-server-'));
  const plan = planFor(join(root, 'server'));
  const forget = rememberEnd(() => {
    killAtOnce(plan);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    const pid = runningServer(plan);
    if (pid === null) throw new Error(`${plan.title} does not run`);
    process.kill(pid, name);
  };
  return {
    title: plan.title,
    address: `${host}:${port}`,
    start: async () => void (await startServer(plan)),
    kill: () => killServer(plan),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async remove() {
      // Nobody wants what it would write in the end.
      await killServer(plan);
      rmSync(root, { recursive: true, force: true });
      forget();
    },
  };
}
