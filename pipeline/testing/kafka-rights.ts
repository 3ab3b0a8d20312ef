import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from 'kafkajs';
import type { KafkaRight } from '../domain/least-privilege/kafka.ts';
import { asAdmin, secureKafka } from './kafka-world.ts';

/** Lets the user do these things on the secure brokers, and nothing else; resolves with what takes it away again. */
export async function giveKafkaRights(user: string, rights: readonly KafkaRight[]): Promise<() => Promise<void>> {
  const acl = rights.flatMap(({ resource, name, operations }) =>
    operations.map((operation) => ({
      resourceType: resource === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
      resourceName: name,
      resourcePatternType: ResourcePatternTypes.LITERAL,
      principal: `User:${user}`,
      host: '*',
      operation: typeOf(operation),
      permissionType: AclPermissionTypes.ALLOW,
    })),
  );
  await asAdmin(secureKafka(), async (admin) => void (await admin.createAcls({ acl })));
  return () => asAdmin(secureKafka(), async (admin) => void (await admin.deleteAcls({ filters: acl })));
}

function typeOf(operation: string): AclOperationTypes {
  const word = operation.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  return AclOperationTypes[word as keyof typeof AclOperationTypes];
}
