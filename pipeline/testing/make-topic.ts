import type { Admin, ITopicConfig } from 'kafkajs';
import { expect, vi } from 'vitest';

/**
 * Makes a topic and waits until each partition has its leader. kafkajs has that wait too, but gives up where a broker
 * does not know yet the topic that the controller has just made.
 */
export async function makeTopic(admin: Admin, topic: ITopicConfig): Promise<void> {
  await admin.createTopics({ topics: [topic], waitForLeaders: false });
  await vi.waitFor(
    async () => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic.topic] });
      const leaders = topics.flatMap(({ partitions }) => partitions.map(({ leader }) => leader));
      expect(leaders.filter((leader) => leader >= 0)).toHaveLength(topic.numPartitions ?? 1);
    },
    { timeout: 30_000, interval: 100 },
  );
}
