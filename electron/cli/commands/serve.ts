import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { type App, createApp } from '../../app/create-app.ts';
import { openWebHost } from '../../serve/web-host.ts';
import { onEndSignals } from '../end-signals.ts';
import { maintenanceWorkerUrl, readVersion, rendererDirectory, workerUrl } from '../places.ts';
import type { Terminal } from '../terminal.ts';

export interface ServeOptions {
  readonly data: string;
  readonly port: number;
  readonly autostart: boolean;
}

/** Serves the window on loopback until SIGINT or SIGTERM, then drains; resolves with the exit code. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const app = await createApp({
    dataDirectory: options.data,
    workerUrl,
    maintenanceWorkerUrl,
    host: 'web',
    version: readVersion(),
    onLog: terminal.log,
  });
  try {
    const host = await openWebHost({ app, rendererDirectory, port: options.port });
    try {
      const ended = untilEnd(app, terminal);
      if (options.autostart) await app.call('pipeline.start', {});
      terminal.result(`Vigie is ready at ${host.address}`);
      await ended;
      return 0;
    } finally {
      await host.close();
    }
  } finally {
    await app.close();
  }
}

/** Windows stay connected while it drains, and see how many records are to go. */
async function untilEnd(app: App, terminal: Terminal): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const removeSignals = onEndSignals(
    () => {
      terminal.say('Draining; send the signal again to stop at once.');
      app.stop().then(ended.resolve, ended.reject);
    },
    () =>
      ended.reject(
        new PipelineError('unexpected', 'Stopped before everything was drained. It goes on at the next start.'),
      ),
  );
  await ended.promise.finally(removeSignals);
}
