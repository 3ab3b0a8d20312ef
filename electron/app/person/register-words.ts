import type { Sender } from '../../../gdpr-register/letters/letter.ts';
import type { DataSetName, DataStoreName } from '../../../pipeline/domain/data-sets.ts';

/** Why a data set is held, by one activity of the register. */
export interface Ground {
  readonly activity: string;
  readonly title: string;
  /** Each with its legal basis, in words. */
  readonly purposes: readonly string[];
  /** How long, from when, and what happens then, in words. */
  readonly retention: readonly string[];
}

export interface RecipientWords {
  readonly name: string;
  /** The stores that they are given; empty where the register does not say. */
  readonly stores: readonly DataStoreName[];
}

/** What the register says that a person is told; what it does not say is null or empty. */
export interface RegisterWords {
  readonly sender: Sender;
  readonly recipients: readonly RecipientWords[];
  groundsOf(dataSet: DataSetName): readonly Ground[];
}

/** A register in which nothing is said. */
export const silentRegister: RegisterWords = {
  sender: { controller: null, contact: null },
  recipients: [],
  groundsOf: () => [],
};
