import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { api, type Procedure } from '../contract/api.ts';
import { type ReplyFrame, replyFrameSchema } from '../contract/wire.ts';
import { parseInput } from './contract-failure.ts';
import { createSession } from './session.ts';

const id = fc.nat(3);
const name = fc.oneof(fc.constantFrom(...Object.keys(api)), fc.string());
const frame = fc.oneof(
  fc.jsonValue(),
  fc.record({ verb: fc.constantFrom('call', 'listen', 'cancel', 'shout'), id, name, input: fc.jsonValue() }),
  fc.record({ verb: fc.constant('call'), id, name, input: fc.constant({}) }),
);

test('P-CON-7 whatever frames arrive, each answer is a frame with an id that was sent, and the session goes on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 30 }), async (frames) => {
      const sent: ReplyFrame[] = [];
      let open = 0;
      const session = createSession({
        send: (reply) => sent.push(reply),
        app: {
          call: async (procedure, input) => ({ ok: true, value: parseInput(api[procedure].input, procedure, input) }),
          async *listen(procedure, input, signal) {
            parseInput(api[procedure as Procedure].input, procedure, input);
            open += 1;
            yield 'first';
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            open -= 1;
          },
        },
      });
      for (const each of frames) session.receive(each);
      await turn();
      const ids = frames.map((each) => (each !== null && typeof each === 'object' && 'id' in each ? each.id : null));
      for (const reply of sent) {
        expect(replyFrameSchema.parse(reply)).toEqual(reply);
        expect(ids).toContain(reply.id);
      }
      session.receive({ verb: 'call', id: 99, name: 'settings.read', input: {} });
      await turn();
      expect(sent).toContainEqual({ verb: 'value', id: 99, value: {} });
      session.close();
      await turn();
      expect(open).toBe(0);
    }),
    { seed: 20261125, numRuns: 300 },
  );
});
