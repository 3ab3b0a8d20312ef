import { z } from 'zod';
import { openInspector } from './inspector.ts';

const attachedSchema = z.object({ sessionId: z.string(), workerInfo: z.object({ title: z.string() }) });
const detachedSchema = z.object({ sessionId: z.string() });
const exit = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: 'process.exit(13)' } });

/** Ends the thread of one stage from outside the product, as a fault of the thread itself would. */
export async function endWorker(inspectorUrl: string, stage: string): Promise<void> {
  const inspector = await openInspector(inspectorUrl);
  const ended = Promise.withResolvers<void>();
  let ending: string | null = null;
  inspector.onEvent((method, params) => {
    if (method === 'NodeWorker.attachedToWorker') {
      const { sessionId, workerInfo } = attachedSchema.parse(params);
      if (!workerInfo.title.endsWith(stage)) return;
      ending = sessionId;
      inspector.ask('NodeWorker.sendMessageToWorker', { sessionId, message: exit }).catch(ended.reject);
    } else if (method === 'NodeWorker.detachedFromWorker') {
      if (detachedSchema.parse(params).sessionId === ending) ended.resolve();
    }
  });
  try {
    await inspector.ask('NodeWorker.enable', { waitForDebuggerOnStart: false });
    await ended.promise;
  } finally {
    inspector.close();
  }
}
