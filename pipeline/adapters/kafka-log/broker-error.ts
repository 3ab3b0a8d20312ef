/** Codes of brokers that something is done about; the rest are shown by their number. */
export const brokerCodes = {
  offsetOutOfRange: 1,
  unknownTopic: 3,
  leaderNotAvailable: 5,
  notLeader: 6,
  requestTimedOut: 7,
  messageTooLarge: 10,
  offsetMetadataTooLarge: 12,
  coordinatorLoading: 14,
  coordinatorNotAvailable: 15,
  notCoordinator: 16,
  recordListTooLarge: 18,
  notEnoughReplicas: 19,
  notEnoughReplicasAfterAppend: 20,
  illegalGeneration: 22,
  unknownMember: 25,
  invalidSessionTimeout: 26,
  rebalanceInProgress: 27,
  topicRefused: 29,
  groupRefused: 30,
  clusterRefused: 31,
  invalidTimestamp: 32,
  unsupportedVersion: 35,
  topicExists: 36,
  invalidSetting: 40,
  policyViolation: 44,
  outOfOrderSequence: 45,
  duplicateSequence: 46,
  invalidProducerEpoch: 47,
  storageError: 56,
  unknownProducer: 59,
  fencedLeaderEpoch: 74,
  unknownLeaderEpoch: 75,
  memberIdRequired: 79,
} as const;

const passing: ReadonlySet<number> = new Set([
  brokerCodes.unknownTopic,
  brokerCodes.leaderNotAvailable,
  brokerCodes.notLeader,
  brokerCodes.requestTimedOut,
  brokerCodes.coordinatorLoading,
  brokerCodes.coordinatorNotAvailable,
  brokerCodes.notCoordinator,
  brokerCodes.notEnoughReplicas,
  brokerCodes.notEnoughReplicasAfterAppend,
  brokerCodes.rebalanceInProgress,
  brokerCodes.storageError,
  brokerCodes.outOfOrderSequence,
  brokerCodes.invalidProducerEpoch,
  brokerCodes.unknownProducer,
  brokerCodes.fencedLeaderEpoch,
  brokerCodes.unknownLeaderEpoch,
]);

const names = new Map<number, string>(Object.entries(brokerCodes).map(([name, code]) => [code, name]));

/** A request that the broker understood and refused, by its code. `about` = what it was about: a topic, a group. */
export class BrokerError extends Error {
  readonly code: number;
  readonly about: string;

  constructor(code: number, about: string) {
    super(`The broker answers ${names.get(code) ?? 'with an error'} (${code}) about ${about}`);
    this.name = 'BrokerError';
    this.code = code;
    this.about = about;
  }

  /** True where it goes away by itself, or after asking again who leads the partition or the group. */
  get isPassing(): boolean {
    return passing.has(this.code);
  }
}

export function throwIfRefused(code: number, about: string): void {
  if (code !== 0) throw new BrokerError(code, about);
}
