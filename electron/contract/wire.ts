import { z } from 'zod';
import { contractErrorSchema } from './result.ts';

const id = z.number().int().nonnegative();

/** Window -> host. One channel, three verbs; the same frames travel over IPC and over the WebSocket. */
export const requestFrameSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('call'), id, name: z.string(), input: z.unknown() }),
  z.object({ verb: z.literal('listen'), id, name: z.string(), input: z.unknown() }),
  /** Cancels a call, or ends a subscription. */
  z.object({ verb: z.literal('cancel'), id }),
]);
export type RequestFrame = z.infer<typeof requestFrameSchema>;

/** What every frame has, also one that is wrong otherwise. */
export const frameIdSchema = z.object({ id });

/** Host -> window. */
export const replyFrameSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('value'), id, value: z.unknown() }),
  z.object({ verb: z.literal('error'), id, error: contractErrorSchema }),
  z.object({ verb: z.literal('item'), id, item: z.unknown() }),
  z.object({ verb: z.literal('end'), id }),
]);
export type ReplyFrame = z.infer<typeof replyFrameSchema>;

/** A connection to a host. The preload exposes one as `window.vigieTransport`; the web client makes one of a WebSocket. */
export interface Transport {
  send(frame: RequestFrame): void;
  /** Called for every frame that arrives. Returns the way to stop. */
  onFrame(listener: (frame: unknown) => void): () => void;
  /** Called when the connection is gone; everything that was open has then failed. */
  onClose(listener: () => void): () => void;
}
