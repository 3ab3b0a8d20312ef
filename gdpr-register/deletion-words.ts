import type { ClockRow, DeletionWay, PendingRow, StoreSystem } from './deletion-clock.ts';
import type { Language } from './language.ts';
import { wordFor } from './certificate-words.ts';

interface Words {
  readonly systems: Readonly<Record<StoreSystem, string>>;
  readonly ways: Readonly<Record<DeletionWay, string>>;
  readonly setting: string;
  readonly unlimited: string;
  readonly notByItself: string;
  readonly notYet: string;
  readonly pending: string;
  readonly pendingForever: string;
  readonly unread: string;
}

const en: Words = {
  systems: {
    sqlite: 'SQLite, on this machine',
    files: 'Files',
    memory: 'Memory',
    kafka: 'Kafka',
    cassandra: 'Cassandra',
    mongodb: 'MongoDB',
  },
  ways: {
    overwritten: 'What is deleted is overwritten or removed at once.',
    retracted: 'What counted a person is taken out of the aggregates at once; they hold no person.',
    'grace-period':
      'A deletion is a tombstone. The bytes go at the first compaction after the table’s grace period; an administrator can bring it about with “nodetool compact”.',
    retention:
      'The topic lets go of its oldest records, never of a single one: the bytes go with its retention. Until then the erasure ledger bars them, so that no reader of the pipeline takes them for new.',
    'retention-unlimited':
      'The topic keeps its records for ever, so these bytes do not go by themselves. Set retention.ms on the topic, or have its oldest records deleted.',
    'retention-held':
      'A hold keeps this data set, so the topic’s own retention is off and these bytes stay. When the last hold is lifted the retention is on again, and they go with it. Until then the erasure ledger bars what was erased.',
    compaction:
      'A record without a value replaces the person’s facts: they go with the compaction, and that record after them.',
    'compaction-unbounded':
      'A record without a value replaces the person’s facts, and nothing says by when the topic is compacted. Set max.compaction.lag.ms on the topic.',
  },
  setting: 'Setting as read: {settings}.',
  unlimited: 'no limit',
  notByItself: 'not by itself',
  notYet: 'not yet',
  pending: '{dataSet}: {n} that nobody gets any more still lie in {system}, until {until} at the latest.',
  pendingForever: '{dataSet}: {n} that nobody gets any more still lie in {system}, and do not go by themselves.',
  unread:
    'The disks of {systems} cannot be looked through from here: their deletion clock counts, and is verified later.',
};

const fr: Words = {
  systems: {
    sqlite: 'SQLite, sur cette machine',
    files: 'Fichiers',
    memory: 'Mémoire',
    kafka: 'Kafka',
    cassandra: 'Cassandra',
    mongodb: 'MongoDB',
  },
  ways: {
    overwritten: 'Ce qui est effacé est réécrit ou supprimé aussitôt.',
    retracted: 'Ce qui comptait une personne est retiré aussitôt des agrégats, qui ne contiennent aucune personne.',
    'grace-period':
      'Une suppression est une pierre tombale. Les octets partent à la première compaction après le délai de grâce de la table ; un administrateur peut la provoquer par « nodetool compact ».',
    retention:
      'Le sujet ne laisse partir que ses plus anciens enregistrements, jamais un seul : les octets partent avec sa rétention. D’ici là, le registre des effacements les écarte : aucun lecteur de la chaîne ne les prend pour nouveaux.',
    'retention-unlimited':
      'Le sujet garde ses enregistrements sans limite : ces octets ne partent pas d’eux-mêmes. Réglez retention.ms sur le sujet, ou faites supprimer ses plus anciens enregistrements.',
    'retention-held':
      'Un gel conserve cet ensemble de données : la rétention propre du sujet est suspendue et ces octets restent. À la levée du dernier gel, elle reprend et ils partent avec elle. D’ici là, le registre des effacements écarte ce qui a été effacé.',
    compaction:
      'Un enregistrement sans valeur remplace les faits de la personne : ils partent avec la compaction, et lui après eux.',
    'compaction-unbounded':
      'Un enregistrement sans valeur remplace les faits de la personne, et rien ne dit quand le sujet sera compacté. Réglez max.compaction.lag.ms sur le sujet.',
  },
  setting: 'Réglage lu : {settings}.',
  unlimited: 'sans limite',
  notByItself: 'pas d’elle-même',
  notYet: 'pas encore',
  pending:
    '{dataSet} : {n} que personne ne reçoit plus se trouvent encore dans {system}, au plus tard jusqu’au {until}.',
  pendingForever:
    '{dataSet} : {n} que personne ne reçoit plus se trouvent encore dans {system}, et n’en partent pas d’eux-mêmes.',
  unread:
    'Les disques de {systems} ne peuvent pas être lus d’ici : leur horloge de l’effacement fait foi, et sera vérifiée plus tard.',
};

const wordsOf: Readonly<Record<Language, Words>> = { en, fr };

/** What a line of the clock is shown as. */
export interface ClockText {
  readonly dataSet: string;
  readonly system: string;
  readonly logicallyGone: string;
  readonly physicallyGoneFrom: string;
  readonly verifiedOn: string;
  /** How the bytes go, and by which settings. */
  readonly how: string;
}

export type Moment = (instant: string) => string;

export function clockText(row: ClockRow, language: Language, moment: Moment): ClockText {
  const words = wordsOf[language];
  const settings = Object.entries(row.settings).map(
    ([name, value]) => `${name} = ${value?.toLocaleString(language) ?? words.unlimited}`,
  );
  const setting = settings.length === 0 ? '' : ` ${fill(words.setting, { settings: settings.join(', ') })}`;
  return {
    dataSet: wordFor(row.dataSet, language),
    system: words.systems[row.system],
    logicallyGone: moment(row.logicallyGone),
    physicallyGoneFrom: row.physicallyGoneFrom === null ? words.notByItself : moment(row.physicallyGoneFrom),
    verifiedOn: row.verifiedOn === null ? words.notYet : moment(row.verifiedOn),
    how: `${words.ways[row.way]}${setting}`,
  };
}

/** What lies on a server, logically gone; `clock` names the server. */
export function pendingText(
  { pending, clock }: { readonly pending: readonly PendingRow[]; readonly clock: readonly ClockRow[] },
  language: Language,
  moment: Moment,
): readonly string[] {
  const words = wordsOf[language];
  return pending.map(({ dataSet, store, n, until }) => {
    const system = clock.find((row) => row.dataSet === dataSet && row.store === store)?.system;
    return fill(until === null ? words.pendingForever : words.pending, {
      dataSet: wordFor(dataSet, language),
      n: n.toLocaleString(language),
      system: system === undefined ? wordFor(store, language) : words.systems[system],
      until: until === null ? '' : moment(until),
    });
  });
}

/** Of which servers nobody looked through the disks; null = of none. */
export function unreadText(unread: readonly string[], language: Language): string | null {
  const { systems, unread: said } = wordsOf[language];
  if (unread.length === 0) return null;
  const names = unread.map((name) => systems[name as StoreSystem] ?? name);
  return fill(said, { systems: names.join(', ') });
}

function fill(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => fields[name] ?? '');
}
