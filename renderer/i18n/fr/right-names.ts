import type { rightNamesEn } from '../en/right-names.ts';

export const rightNamesFr: typeof rightNamesEn = {
  operations: {
    Read: 'lecture (Read)',
    Write: 'écriture (Write)',
    Delete: 'suppression de messages (Delete)',
    Describe: 'consultation (Describe)',
    DescribeConfigs: 'lecture de la configuration (DescribeConfigs)',
    AlterConfigs: 'modification de la configuration (AlterConfigs)',
    find: 'lecture (find)',
    update: 'écriture (update)',
  },
  lacking: {
    topic: 'sur le sujet {name}',
    group: 'sur le groupe de consommateurs {name}',
    collection: 'sur la collection {name}',
  },
};
