import type { RequestErrorCode } from '../en/request-errors.ts';
import type { ErrorWords } from '../en/error-words.ts';

export const requestErrorsFr: Readonly<Record<RequestErrorCode, ErrorWords>> = {
  'request-unknown': {
    what: 'Cette demande est introuvable.',
    why: 'Son fichier a disparu, ou elle est d’un autre répertoire de données.',
    next: 'Revenez à la liste des demandes.',
  },
  'request-conflict': {
    what: 'Rien n’a changé.',
    why: 'Quelqu’un d’autre a modifié la demande entre-temps.',
    next: 'Relisez-la telle qu’elle est maintenant, puis décidez à nouveau.',
  },
  'request-refused': {
    what: 'Rien n’a changé.',
    why: 'La demande ne le permet pas maintenant.',
    next: 'Regardez ses dates et ce qui manque.',
  },
  'request-no-person': {
    what: 'Rien n’a changé.',
    why: 'La demande n’indique pas encore qui elle concerne.',
    next: 'Indiquez d’abord la personne, puis exécutez la demande.',
  },
  'request-not-found': {
    what: 'Personne n’a été trouvé.',
    why: 'Aucun profil ni aucun message ne contient ce que vous avez saisi.',
    next: 'Vérifiez l’orthographe ou cherchez autrement.',
  },
  'request-several': {
    what: 'Rien n’a changé.',
    why: 'Plusieurs personnes y correspondent.',
    next: 'Choisissez l’une d’elles par son identifiant.',
  },
  'request-unfit': {
    what: 'Rien n’a été rectifié.',
    why: 'Une valeur ne convient pas : un jour du calendrier, un âge de 18 à 130 ans, une adresse électronique complète.',
    next: 'Corrigez la valeur et réessayez.',
  },
  'request-replaced': {
    what: 'La rectification ne tient pas.',
    why: 'La source a entre-temps transmis des données plus récentes sur la personne.',
    next: 'Regardez ce qui est enregistré, puis rectifiez de nouveau.',
  },
  'request-not-stored': {
    what: 'Rien n’a été rectifié.',
    why: 'Aucun profil de la personne n’est enregistré.',
    next: 'Refusez la demande si rien n’est détenu, ou cherchez la personne autrement.',
  },
  'request-no-certificate': {
    what: 'Rien n’a changé.',
    why: 'Le certificat n’existe pas, ou ne prouve pas l’effacement de cette personne.',
    next: 'Effacez d’abord la personne, puis choisissez le certificat de cet effacement.',
  },
  'request-still-held': {
    what: 'Rien n’a changé.',
    why: 'Des données de la personne sont encore détenues.',
    next: 'Effacez d’abord la personne ; le certificat en apportera la preuve.',
  },
  'not-restricted': {
    what: 'Rien n’a changé.',
    why: 'Aucune des personnes qui y correspondent ne fait l’objet d’une limitation.',
    next: 'Vérifiez l’orthographe ou cherchez autrement.',
  },
};
