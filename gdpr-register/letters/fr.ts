import { longDay } from './long-day.ts';
import type { LetterFacts, LetterTexts } from './letter-texts.ts';

/** Art. 12(4) et 13(2)(d). */
const complaint =
  'Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à l’autorité de contrôle : Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr/fr/plaintes. Vous pouvez aussi former un recours juridictionnel (articles 77 et 79 du RGPD).';

export const frenchLetters: LetterTexts = {
  // The first of a month alone is an ordinal.
  day: (day) => longDay(day).fr,
  rights: {
    access: 'votre droit d’accès (article 15 du RGPD)',
    portability: 'votre droit à la portabilité (article 20 du RGPD)',
    rectification: 'votre droit de rectification (article 16 du RGPD)',
    restriction: 'votre droit à la limitation du traitement (article 18 du RGPD)',
    objection: 'votre droit d’opposition (article 21 du RGPD)',
    erasure: 'votre droit à l’effacement (article 17 du RGPD)',
  },
  titles: {
    acknowledgement: 'Accusé de réception de votre demande',
    identity: 'Vérification de votre identité',
    extension: 'Prolongation du délai de réponse',
    access: 'Vos données à caractère personnel',
    done: 'Suite donnée à votre demande',
    refusal: 'Notre décision sur votre demande',
    recipients: 'Notification au titre de l’article 19 du RGPD',
    lifting: 'Levée prochaine de la limitation du traitement',
  },
  salutation: { person: 'Madame, Monsieur,', recipient: 'Madame, Monsieur,' },
  writtenOn: (day) => `Le ${day}`,
  reference: (reference) => `Notre référence : ${reference}`,
  closing: ({ contact, controller }) => [
    `Pour toute question : ${contact}.`,
    'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    controller,
  ],
  unknownController: '[responsable du traitement]',
  unknownContact: '[contact]',
  bodies: {
    acknowledgement: ({ right, receivedOn, dueOn }) => [
      `Nous avons reçu le ${receivedOn} votre demande par laquelle vous exercez ${right}.`,
      `Notre réponse vous parviendra au plus tard le ${dueOn}. Si votre demande est complexe, ce délai peut être prolongé de deux mois ; nous vous en informerions alors, avec le motif, avant son terme.`,
      'L’exercice de vos droits est gratuit.',
    ],
    identity: ({ right, receivedOn }) => [
      `Nous avons reçu le ${receivedOn} votre demande par laquelle vous exercez ${right}.`,
      'Nous avons des doutes raisonnables quant à l’identité de la personne qui la présente ; or nous ne communiquons, ne modifions et n’effaçons des données pour personne d’autre. Merci de nous adresser des informations permettant de vous reconnaître, de préférence par le moyen par lequel vous êtes habituellement en contact avec nous, par exemple depuis votre compte. Nous ne les conservons que le temps de cette vérification.',
      'Le délai de réponse est suspendu jusqu’à réception de votre réponse (article 12, paragraphe 6, du RGPD).',
    ],
    extension: ({ right, receivedOn, dueOn, extensionReason }) => [
      `Nous avons reçu le ${receivedOn} votre demande par laquelle vous exercez ${right}. Nous ne pouvons y répondre dans le délai d’un mois et prolongeons ce délai comme le permet l’article 12, paragraphe 3, du RGPD.`,
      `Motif : ${extensionReason}`,
      `Notre réponse vous parviendra au plus tard le ${dueOn}.`,
      complaint,
    ],
    access: ({ right, receivedOn, partly, grounds, reason }) => [
      `Par votre demande reçue le ${receivedOn}, vous avez exercé ${right}. Vous trouverez ci-joint les données à caractère personnel que nous détenons à votre sujet : lesquelles, où, depuis quand, pour quelles finalités et sur quelle base légale, qui les reçoit et combien de temps elles sont conservées.`,
      ...(partly ? [`Certaines en sont exclues : ${grounds.join(' ; ')}. Motif : ${reason}`] : []),
      'Vous pouvez demander la rectification, l’effacement ou la limitation, et vous opposer au traitement.',
      complaint,
    ],
    done: (facts) => [...doneIn(facts), ...tellRecipients(facts), complaint],
    refusal: ({ right, receivedOn, partly, grounds, exceptions, reason }) => [
      `Nous avons reçu le ${receivedOn} votre demande par laquelle vous exercez ${right}.`,
      partly ? 'Nous y faisons droit en partie. Ce que nous n’acceptons pas :' : 'Nous n’y faisons pas droit.',
      `Fondement : ${grounds.join(' ; ')}.`,
      ...(exceptions.length > 0 ? [`Exception : ${exceptions.join(' ; ')}.`] : []),
      `Motif : ${reason}`,
      complaint,
    ],
    recipients: ({ kind, carriedOutOn, reference }) => [
      `Le ${carriedOutOn}, nous avons ${measures[kind]} données à caractère personnel qui vous avaient été communiquées. L’article 19 du RGPD nous oblige à vous en informer.`,
      'Merci d’en faire autant de ce que vous avez reçu de nous, de toute copie et de tout lien, et de nous confirmer que cela est fait. La personne vous est désignée, séparément de ce courrier, par l’identifiant sous lequel vous avez reçu les données.',
      `Merci de rappeler notre référence : ${reference}.`,
    ],
    lifting: ({ receivedOn, carriedOutOn }) => [
      `Par votre demande reçue le ${receivedOn}, vous avez obtenu la limitation du traitement de vos données à caractère personnel ; elle est appliquée depuis le ${carriedOutOn} (article 18 du RGPD).`,
      'Le motif de cette limitation n’existe plus. Nous la lèverons après vous avoir laissé le temps de répondre à ce courrier ; vos données seront alors de nouveau utilisées pour les finalités qui vous ont été indiquées. Nous vous en informons au préalable, comme l’article 18, paragraphe 3, du RGPD nous y oblige.',
      'Si vous n’êtes pas d’accord, merci de nous en indiquer les raisons. Vous pouvez aussi vous opposer au traitement ou demander l’effacement de vos données.',
      complaint,
    ],
  },
};

const measures: Readonly<Record<LetterFacts['kind'], string>> = {
  access: 'communiqué des',
  portability: 'transmis des',
  rectification: 'rectifié des',
  restriction: 'limité le traitement de',
  objection: 'cessé, à la suite d’une opposition, de traiter des',
  erasure: 'effacé des',
};

function doneIn({ kind, right, receivedOn, carriedOutOn, certificate }: LetterFacts): string[] {
  const asked = `Par votre demande reçue le ${receivedOn}, vous avez exercé ${right}.`;
  if (kind === 'erasure') {
    return [
      `${asked} Le ${carriedOutOn}, vos données à caractère personnel ont été effacées de nos bases, et leur absence a été vérifiée.`,
      ...(certificate === null
        ? []
        : [`L’effacement est prouvé par le certificat ${certificate}, que nous conservons.`]),
      'Une seule trace demeure : un code à clé dont nul ne peut retrouver vos données, afin que les copies encore en transit soient refusées. Elle disparaît dès que de telles copies ne peuvent plus exister.',
    ];
  }
  if (kind === 'restriction')
    return [
      `${asked} Depuis le ${carriedOutOn}, vos données à caractère personnel sont conservées mais ne sont plus utilisées, sauf avec votre consentement ou pour des droits en justice. Nous vous informerons avant de lever cette limitation (article 18, paragraphe 3, du RGPD).`,
    ];
  if (kind === 'rectification')
    return [`${asked} Vos données à caractère personnel ont été rectifiées le ${carriedOutOn}.`];
  if (kind === 'objection')
    return [`${asked} Depuis le ${carriedOutOn}, vos données à caractère personnel ne sont plus traitées.`];
  return [`${asked} Vos données à caractère personnel vous ont été transmises le ${carriedOutOn}.`];
}

function tellRecipients({ told, notTold }: LetterFacts): string[] {
  return [
    ...(told.length > 0 ? [`Les destinataires suivants de vos données ont été informés : ${told.join(', ')}.`] : []),
    ...(notTold.length > 0 ? [`Les suivants n’ont pu l’être : ${notTold.join(' ; ')}.`] : []),
  ];
}
