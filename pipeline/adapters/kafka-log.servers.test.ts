import { describeLog } from '../testing/log-contract.ts';
import { dropTopics, plainKafka, secureKafka, type KafkaTrial } from '../testing/kafka-world.ts';
import { openKafkaLog } from './kafka-log.ts';

contractOn('Kafka', plainKafka);
contractOn('Kafka with TLS and SASL', secureKafka);

function contractOn(name: string, newTrial: () => KafkaTrial): void {
  let trial = newTrial();
  describeLog(name, {
    rewrites: false,
    open: async () => openKafkaLog({ ...trial, dataDirectory: trial.prefix }),
    async reset() {
      await dropTopics(trial);
      trial = newTrial();
    },
  });
}
