import type { journalProofEn } from '../en/journal-proof.ts';
import type { Plural } from '../plural.ts';

const grown: Plural = {
  one: '« {file} » est confirmée : jusqu’à la ligne {entries}, du {day}, rien n’a été modifié, et {count} ligne a été ajoutée depuis.',
  many: '« {file} » est confirmée : jusqu’à la ligne {entries}, du {day}, rien n’a été modifié, et {count} de lignes ont été ajoutées depuis.',
  other:
    '« {file} » est confirmée : jusqu’à la ligne {entries}, du {day}, rien n’a été modifié, et {count} lignes ont été ajoutées depuis.',
};

export const journalProofFr: typeof journalProofEn = {
  menu: 'Preuves',
  menuHint: 'Fichiers à conserver ailleurs ou à remettre',
  anchor: 'Enregistrer l’ancre',
  anchorText: 'La fin signée du journal. Gardée ailleurs, elle prouve plus tard que rien n’a été réécrit.',
  compare: 'Comparer à une ancre…',
  compareText: 'Dit si, depuis, le journal n’a fait que s’allonger.',
  audit: 'Enregistrer le dossier pour une autorité',
  auditText: 'Registre, journal, certificats et leur vérificateur, en ZIP.',
  making: 'Constitution du fichier…',
  comparing: 'Comparaison de chaque ligne avec l’ancre…',
  notMade: 'Le fichier n’a pas pu être constitué.',
  anchorMade:
    'Ancre constituée : « {file} ». Conservez-la hors de cet ordinateur : elle montre si le journal a été coupé ou réécrit.',
  auditMade:
    'Dossier constitué : « {file} ». Il contient le registre et ses versions, le journal et son sceau, les certificats, la clé publique, les réglages sans secrets et un vérificateur. Pour le contrôler, décompressez-le et lancez « node verify.mjs » dans son dossier.',
  grown,
  broken: 'Le journal n’est plus celui de « {file} », du {day}. La ligne {line} ne convient pas : {why}.',
  refused: '« {file} » ne dit rien de ce journal : {why}.',
  flaws: {
    truncated: 'le fichier n’est pas une ancre, ou sa fin a été coupée',
    'not-json': 'le fichier n’est pas une ancre',
    'not-canonical': 'le fichier a été réécrit : ses octets ne sont pas ceux qui ont été signés',
    'not-this-document': 'le fichier n’est pas une ancre, ou l’un de ses champs a été modifié',
    'content-changed': 'le fichier a été modifié après sa signature',
    'key-changed': 'la clé dans le fichier a été échangée',
    'other-signer': 'le fichier a été signé par une autre installation',
    'signature-invalid': 'la signature du fichier n’est pas valide',
  },
};
