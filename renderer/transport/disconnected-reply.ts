import type { ReplyFrame, RequestFrame } from '../../electron/contract/wire.ts';

/** What a transport answers by itself while its host is away. */
export function disconnectedReply(frame: RequestFrame): ReplyFrame {
  const message = 'The connection to Vigie is gone. It is made again by itself.';
  return { verb: 'error', id: frame.id, error: { code: 'disconnected', message, details: {} } };
}
