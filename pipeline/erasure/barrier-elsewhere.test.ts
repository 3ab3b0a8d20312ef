import { expect, test } from 'vitest';
import { createManualClock } from '../testing/stage-world.ts';
import { passedElsewhere } from './barrier-elsewhere.ts';

const never = new AbortController().signal;

test('P-ECS-6 a member that neither commits nor goes fails the barrier, which can be tried again', async () => {
  const clock = createManualClock();
  const sleep = async (ms: number): Promise<void> => clock.advance(ms);
  const partitions = [{ startOffset: 0, endOffset: 5 }];
  const member = { client: 'vigie', host: 'elsewhere', partitions: [0] };
  const reader = { stage: 'transformer' as const, group: 'vigie-transformer', members: [member], lag: [] };
  const log = {
    describe: async () => ({ topicId: 'topic', partitions }),
    committed: async () => new Map([[0, { offset: 3, metadata: '' }]]),
    observe: async () => ({ brokers: [], topics: [], readers: [reader] }),
  };
  const passed = passedElsewhere({ log, clock: { ...clock, sleep } }, never);
  await expect(passed).rejects.toMatchObject({ code: 'barrier-not-passed', canRetry: true });
  partitions[0]!.endOffset = 3;
  await passedElsewhere({ log, clock }, never);
});
