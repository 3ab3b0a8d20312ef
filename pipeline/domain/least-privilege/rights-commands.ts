import type { ServiceConfig } from '../named-connection.ts';
import { cassandraRightsCommands } from './cassandra.ts';
import { kafkaRightsCommands } from './kafka.ts';
import { mongodbRightsCommands } from './mongodb.ts';

/** What gives the user of a connection exactly the rights that the pipeline needs, line by line; it holds no password. */
export function rightsCommands(config: ServiceConfig): readonly string[] {
  switch (config.kind) {
    case 'kafka':
      return kafkaRightsCommands(config);
    case 'cassandra':
      return cassandraRightsCommands(config);
    case 'mongodb':
      return mongodbRightsCommands(config);
  }
}
