import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { secretsFromEnvironment } from '../../app/connections/environment-secrets.ts';
import { type ControlHost, openControlHost } from '../../app/control/control-host.ts';
import type { App } from '../../app/app.ts';
import { createApp } from '../../app/create-app.ts';
import { openWebHost } from '../../serve/web-host.ts';
import { awaitEndRequest, type EndRequest } from '../end-signals.ts';
import {
  exchangeWorkerUrl,
  maintenanceWorkerUrl,
  readVersion,
  rendererDirectory,
  verifierUrl,
  workerUrl,
} from '../places.ts';
import { choiceOf, placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';

export interface ServeOptions extends StoreFlags {
  readonly port: number;
  readonly autostart?: boolean;
}

/** Serves the window on loopback until SIGINT or SIGTERM, then drains; resolves with the exit code. */
export async function serve(
  options: ServeOptions,
  terminal: Terminal,
  endRequest: EndRequest = awaitEndRequest(),
): Promise<number> {
  try {
    return await serveUntil(endRequest, options, terminal);
  } finally {
    endRequest.close();
  }
}

async function serveUntil(endRequest: EndRequest, options: ServeOptions, terminal: Terminal): Promise<number> {
  const version = readVersion();
  placesOf(options, terminal);
  const app = await createApp({
    dataDirectory: options.data,
    stores: choiceOf(options),
    workerUrl,
    maintenanceWorkerUrl,
    verifierUrl,
    exchangeWorkerUrl,
    host: 'web',
    version,
    finishPurges: true,
    environmentSecrets: secretsFromEnvironment(process.env),
    onLog: terminal.log,
  });
  try {
    const control = await openControlHost({ app, dataDirectory: options.data, version });
    try {
      await serveWindow(app, { control, endRequest, options, terminal });
      return 0;
    } finally {
      await control.close();
    }
  } finally {
    await app.close();
  }
}

interface Serving {
  readonly control: ControlHost;
  readonly endRequest: EndRequest;
  readonly options: ServeOptions;
  readonly terminal: Terminal;
}

async function serveWindow(app: App, serving: Serving): Promise<void> {
  const { options, terminal } = serving;
  const host = await openWebHost({ app, rendererDirectory, port: options.port });
  try {
    if (options.autostart) await start(app);
    terminal.result(`Vigie is ready at ${host.address}`);
    await drainAtEnd(app, serving);
  } finally {
    await host.close();
  }
}

async function start(app: App): Promise<void> {
  const started = await app.call('pipeline.start', {});
  if (!started.ok) throw new PipelineError('unexpected', started.error.message);
}

/** Windows stay connected while it drains, and see how many records are to go; commands get their answers. */
function drainAtEnd(app: App, { control, endRequest, terminal }: Serving): Promise<void> {
  return new Promise((resolve, reject) => {
    endRequest.listen(
      () => {
        terminal.say('Draining; press Ctrl+C again to stop at once.');
        app
          .stop()
          .then(() => control.leave())
          .then(resolve, reject);
      },
      () => reject(new PipelineError('unexpected', 'Stopped before everything was drained. The next start goes on.')),
    );
  });
}
