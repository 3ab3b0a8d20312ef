import type { requestStepsEn } from '../en/request-steps.ts';

export const requestStepsFr: typeof requestStepsEn = {
  title: 'La suite',
  'ask-identity': 'Demander l’identité…',
  askText:
    'Notez que vous l’avez demandée ; Vigie n’envoie rien. Le délai est suspendu jusqu’à la réponse de la personne.',
  'confirm-identity': 'Confirmer l’identité…',
  confirmText: 'Notez que l’on sait qui demande. La demande peut alors être acceptée.',
  extend: 'Prolonger le délai…',
  decide: 'Décider…',
  'carry-out': 'Exécuter…',
  close: 'Clore la demande',
  closeFailed: 'La demande n’a pas pu être close.',
  closeText: 'Tout est répondu, exécuté et notifié. Une demande close n’accepte plus aucun acte.',
  withdraw: 'La personne l’a retirée…',
  withdrawText: 'La demande est close sans décision, et ne peut plus être rouverte.',
  annul: 'Saisie par erreur…',
  annulText:
    'La demande est close comme n’ayant jamais été faite : aucune réponse n’est due, aucune lettre ne part, et elle ne dit plus qui elle concerne. Elle reste dans la liste et au journal pour ce qu’elle est. Si quelqu’un a bien fait une demande, saisissez-la de nouveau avec son jour d’arrivée.',
  annulReason: 'En quoi consiste l’erreur',
  annulHelp: 'Par exemple « saisie deux fois » ou « mauvaise nature ». Ni adresse ni numéro.',
  none: 'Il ne reste rien à faire.',
  waitsForIdentity: 'Confirmez l’identité avant d’accepter quoi que ce soit.',
  how: 'Comment elle a été confirmée',
  howHelp: 'Par exemple « connectée à son compte ». Ni adresse ni numéro.',
  extendReason: 'Pourquoi il faut plus de temps',
  extendHelp:
    'De deux mois, si les demandes sont complexes ou nombreuses (art. 12(3)). La lettre l’annonce à la personne.',
  extendUntil: 'La réponse est alors due au plus tard le {day}.',
  day: 'Fait le',
  withdrawnOn: 'Retirée le',
  dayBetween: 'Un jour du {first} au {last} : ni à venir, ni avant ce dont il découle.',
  save: 'Enregistrer',
};
