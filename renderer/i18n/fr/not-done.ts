import type { notDoneEn } from '../en/not-done.ts';

export const notDoneFr: typeof notDoneEn = {
  'pipeline.start': 'Le pipeline n’a pas pu démarrer.',
  'pipeline.stop': 'Le pipeline n’a pas pu être arrêté.',
  'stage.start': 'L’étape n’a pas pu démarrer.',
  'stage.stop': 'L’étape n’a pas pu être arrêtée.',
  'pace.set': 'La cadence n’a pas pu être changée.',
  'source.set': 'La source n’a pas pu être changée.',
  'stores.repair': 'La base n’a pas pu être réparée.',
  'alert.acknowledge': 'L’alerte n’a pas pu être acquittée.',
  'alert.silence': 'L’alerte n’a pas pu être mise en sourdine.',
  'alert.rules': 'Les règles n’ont pas pu être enregistrées.',
};
