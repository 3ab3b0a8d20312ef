import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createBridge } from '../../electron/contract/client.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { Transport } from '../../electron/contract/wire.ts';
import type { Pace, StageName } from '../domain/config.ts';
import { countRejected } from '../domain/rejection.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { startVigie } from './command-line.ts';
import { readUsage, type Usage } from './process-usage.ts';

/** The built application behind its web host, in a process of its own, driven as a window would. */
export interface Engine {
  /** To open in a browser, with the token in its fragment. */
  readonly address: string;
  /** From the start of the process to the line that says it is ready. */
  readonly readyMs: number;
  usage(): Usage;
  start(pace: Pace): Promise<void>;
  /** These alone: others publish. */
  startStages(stages: readonly StageName[]): Promise<void>;
  /** Drains; resolves when everything that was published is stored, rejected and aggregated. */
  stop(): Promise<void>;
  /** Resolves with the next snapshot for which `condition` holds. Waiting is a window more for the host to serve. */
  until(condition: (snapshot: Snapshot) => boolean): Promise<Snapshot>;
  /** Resolves with the snapshot after `ms`; nothing is asked of the host meanwhile. */
  after(ms: number): Promise<Snapshot>;
  /** Calls `listener` with every snapshot; returns the way to stop, after which the host sends none. */
  listen(listener: (snapshot: Snapshot) => void): () => void;
  /** Makes the console hold so many lines more, each of a call that is refused. */
  fillConsole(lines: number): Promise<void>;
  /** Ends the process in order, and resolves when it has ended. */
  close(): Promise<void>;
  /** Kills the process and all that it started, as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
}

/** `more` goes behind the command line. */
export async function openEngine(directory: string, more: readonly string[] = []): Promise<Engine> {
  const startedMs = performance.now();
  const child = startVigie(['serve', '--data', directory, '--port', '0', ...more]);
  const ended = once(child, 'exit');
  const address = await readAddress(child.stdout!);
  const readyMs = performance.now() - startedMs;
  const { bridge, close } = await connect(address);
  const listen: Engine['listen'] = (onItem) => bridge.listen('snapshot', {}, { onItem, onEnd: () => undefined });
  const until: Engine['until'] = (condition) =>
    new Promise((resolve) => {
      const end = listen((snapshot) => {
        if (!condition(snapshot)) return;
        end();
        resolve(snapshot);
      });
    });
  return {
    address,
    readyMs,
    usage: () => readUsage(child.pid!),
    until,
    async after(ms) {
      await pause(ms);
      return until(() => true);
    },
    listen,
    async start(pace) {
      await call(bridge, 'pace.set', { pace });
      await call(bridge, 'pipeline.start', {});
    },
    async startStages(stages) {
      for (const stage of stages) await call(bridge, 'stage.start', { stage });
    },
    async stop() {
      await call(bridge, 'pipeline.stop', {});
      await until(({ state }) => state === 'stopped');
    },
    async fillConsole(lines) {
      const wishes = Array.from({ length: callsAtOnce }, async (_, lane) => {
        for (let line = lane; line < lines; line += callsAtOnce) await bridge.call('purge.read', { plan: 'none' });
      });
      await Promise.all(wishes);
    },
    async close() {
      close();
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      close();
    },
  };
}

const callsAtOnce = 100;

/** Users that are done with, stored or rejected. */
export function doneIn({ balance }: Snapshot): number {
  return balance.stored + countRejected({ ...balance.rejected });
}

async function readAddress(stdout: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of stdout) {
    text += String(piece);
    const [, address] = /Vigie is ready at (http:\S+)\n/.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`serve ended before it was ready: ${text}`);
}

async function connect(address: string): Promise<{ readonly bridge: Bridge; close(): void }> {
  const url = new URL(address);
  const socket = new WebSocket(`ws://${url.host}/session`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: url.hash.replace('#token=', '') }));
  const transport: Transport = {
    send: (frame) => socket.send(JSON.stringify(frame)),
    onFrame(listener) {
      const onMessage = ({ data }: MessageEvent): void => listener(JSON.parse(String(data)));
      socket.addEventListener('message', onMessage);
      return () => socket.removeEventListener('message', onMessage);
    },
    onClose(listener) {
      socket.addEventListener('close', listener);
      return () => socket.removeEventListener('close', listener);
    },
  };
  return { bridge: createBridge(transport), close: () => socket.close() };
}

async function call<P extends Parameters<Bridge['call']>[0]>(
  bridge: Bridge,
  name: P,
  input: Parameters<Bridge['call']>[1],
): Promise<void> {
  const answer = await bridge.call(name, input as never);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
}
