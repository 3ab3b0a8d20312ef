import type { Alert } from '../contract/calls/alert.ts';

type Sentences = Readonly<Record<Alert['rule'] | 'late', string>>;

const english: Sentences = {
  'stage-failed': 'A stage has failed and stays stopped.',
  lag: 'A stage is {value} s behind.',
  rejections: '{value}% of the records are rejected.',
  stalled: 'The producer publishes nothing.',
  disk: 'The disk is nearly full: {value} GB are free.',
  retention: 'Records are kept longer than the register allows: {value}.',
  'request-deadline': 'A request has to be answered. Days left: {value}.',
  late: 'The answer to a request is late. Days: {value}.',
};

const french: Sentences = {
  'stage-failed': 'Une étape a échoué et reste arrêtée.',
  lag: 'Une étape a {value} s de retard.',
  rejections: '{value} % des enregistrements sont rejetés.',
  stalled: 'Le producteur ne publie rien.',
  disk: 'Le disque est presque plein : {value} Go sont libres.',
  retention: 'Données conservées plus longtemps que le registre ne le permet : {value}.',
  'request-deadline': 'Une demande attend sa réponse. Jours restants : {value}.',
  late: 'La réponse à une demande est en retard. Jours : {value}.',
};

/** One sentence, for a notification. Nothing in it names a person, nor the request of one. */
export function toAlertSentence({ rule, value }: Pick<Alert, 'rule' | 'value'>, language: 'en' | 'fr'): string {
  const sentences = language === 'fr' ? french : english;
  const isLate = rule === 'request-deadline' && value < 0;
  const shown = rule === 'disk' ? Math.round(value * 10) / 10 : Math.abs(Math.round(value));
  return sentences[isLate ? 'late' : rule].replace('{value}', shown.toLocaleString(language));
}
