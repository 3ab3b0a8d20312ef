import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError, toPipelineError } from '../../pipeline/domain/errors.ts';
import { secretsFromEnvironment } from '../app/connections/environment-secrets.ts';
import { type ControlClient, connectToOwner } from '../app/control/control-client.ts';
import { openControlHost } from '../app/control/control-host.ts';
import type { App } from '../app/app.ts';
import { createApp } from '../app/create-app.ts';
import { createSession, type Session } from '../app/session.ts';
import type { Bridge } from '../contract/bridge.ts';
import { createBridge } from '../contract/client.ts';
import type { Result } from '../contract/result.ts';
import type { Transport } from '../contract/wire.ts';
import { requireDirectory } from './existing-directory.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, readVersion, verifierUrl, workerUrl } from './places.ts';
import { choiceOf, placesOf, requireStoresOf, type StoreFlags } from './stores.ts';
import type { Terminal } from './terminal.ts';

/** The application of a data directory, wherever it runs. */
export interface ApplicationClient extends Bridge {
  /** Whether the application is that of another process. */
  readonly remote: boolean;
}

export type Work = (client: ApplicationClient, terminal: Terminal) => Promise<number>;

/** An owner that starts, or ends, does not listen for a moment. */
const defaultPatienceMs = 10_000;
const everyMs = 50;

export interface OpenOptions {
  readonly flags: StoreFlags;
  readonly terminal: Terminal;
  /** How long an owner is waited for that does not listen. */
  readonly patienceMs?: number;
}

/** As `openApplication`, for the commands. */
export function withApplication(flags: StoreFlags, terminal: Terminal, work: Work): Promise<number> {
  return openApplication({ flags, terminal }, work);
}

/**
 * Runs a command on a data directory through the application that owns it, or, where nobody does, as its owner, without
 * starting a stage. Resolves with what `work` resolves with. Throws where the directory is not there, and where its
 * owner does not listen.
 */
export async function openApplication(options: OpenOptions, work: Work): Promise<number> {
  const { flags, terminal, patienceMs = defaultPatienceMs } = options;
  const dataDirectory = flags.data;
  requireDirectory(dataDirectory);
  placesOf(flags, terminal);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const own = await openOwn(flags, terminal);
    if (!(own instanceof PipelineError)) return await workAsOwner(own, options, work);
    const client = await connectToOwner(dataDirectory);
    if (client !== null) return await workThrough(client, options, work);
    if (performance.now() >= deadline) throw silentOwner(own);
    await pause(everyMs);
  }
}

/** The value of an answer; throws the error as it was said. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(wordsFor[result.error.code] ?? result.error.message);
}

/** What reads differently where nobody looks at a window. */
const wordsFor: Readonly<Record<string, string>> = {
  disconnected:
    'The application that owns the data directory has gone meanwhile. What was asked for may or may not have happened: run the command again.',
  closing: 'The application that owns the data directory is closing. Run the command again.',
  'unknown-procedure':
    'The application that owns the data directory is of another version and does not know this command. End it, and run the command again.',
};

/** The application, or the error that says whose the directory is. */
async function openOwn(flags: StoreFlags, terminal: Terminal): Promise<App | PipelineError> {
  try {
    return await createApp({
      dataDirectory: flags.data,
      stores: choiceOf(flags),
      workerUrl,
      maintenanceWorkerUrl,
      verifierUrl,
      exchangeWorkerUrl,
      host: 'web',
      version: readVersion(),
      scrub: false,
      environmentSecrets: secretsFromEnvironment(process.env),
      onLog: (lines) => terminal.log(lines.filter(({ level }) => level === 'warn' || level === 'error')),
    });
  } catch (thrown) {
    const error = toPipelineError(thrown);
    if (error.code !== 'data-directory-in-use') throw thrown;
    return error;
  }
}

/** Other commands may come through this one meanwhile, and are waited for. */
async function workAsOwner(app: App, { flags, terminal }: OpenOptions, work: Work): Promise<number> {
  try {
    const control = await openControlHost({ app, dataDirectory: flags.data, version: readVersion() });
    const { bridge, session } = joinInProcess(app);
    try {
      return await work({ ...bridge, remote: false }, terminal);
    } finally {
      session.close();
      await control.leave();
    }
  } finally {
    await app.close();
  }
}

async function workThrough(client: ControlClient, { flags, terminal }: OpenOptions, work: Work): Promise<number> {
  try {
    await requireStoresOf(client.bridge, flags);
    return await work({ ...client.bridge, remote: true }, terminal);
  } finally {
    client.close();
  }
}

/** The same frames as over a socket, so that a command cannot tell the difference. */
function joinInProcess(app: App): { readonly bridge: Bridge; readonly session: Session } {
  const frames = new Set<(frame: unknown) => void>();
  const session = createSession({
    app: app.commandLine,
    send: (frame) => frames.forEach((listener) => listener(frame)),
  });
  const transport: Transport = {
    send: (frame) => session.receive(frame),
    onFrame: (listener) => (frames.add(listener), () => void frames.delete(listener)),
    onClose: () => () => undefined,
  };
  return { bridge: createBridge(transport), session };
}

function silentOwner(inUse: PipelineError): PipelineError {
  const message = `${inUse.message.split('. Stop')[0]}, which does not listen to commands: it is of an older version, or does something else on the directory. End it, or wait until it is done, then run the command again.`;
  return new PipelineError('data-directory-in-use', message, { cause: inUse, details: inUse.details });
}
