import type { RequestKind } from './request-kind.ts';

export interface Ground {
  readonly article: string;
  /** Undefined where it holds for every kind of request. */
  readonly kinds?: readonly RequestKind[];
  readonly label: { readonly fr: string; readonly en: string };
}

/** Why a request may be refused, wholly or in part; each with the article that allows it. */
export const refusalGrounds = {
  'identity-not-confirmed': {
    article: '12(2), 12(6)',
    label: {
      fr: 'votre identité n’a pas pu être vérifiée malgré notre demande',
      en: 'we could not confirm your identity, although we asked for it',
    },
  },
  excessive: {
    article: '12(5)',
    label: {
      fr: 'la demande est manifestement infondée ou excessive',
      en: 'the request is manifestly unfounded or excessive',
    },
  },
  'not-held': {
    article: '12(4)',
    label: {
      fr: 'nous ne traitons aucune donnée à caractère personnel vous concernant',
      en: 'we process no personal data of yours',
    },
  },
  'others-rights': {
    article: '15(4), 20(4)',
    kinds: ['access', 'portability'],
    label: {
      fr: 'la réponse porterait atteinte aux droits et libertés d’autrui',
      en: 'an answer would adversely affect the rights and freedoms of others',
    },
  },
  'no-portability': {
    article: '20(1)',
    kinds: ['portability'],
    label: {
      fr: 'le traitement ne repose ni sur votre consentement ni sur un contrat',
      en: 'the processing rests neither on your consent nor on a contract',
    },
  },
  accurate: {
    article: '16',
    kinds: ['rectification'],
    label: { fr: 'les données sont exactes', en: 'the data is accurate' },
  },
  'no-case-of-restriction': {
    article: '18(1)',
    kinds: ['restriction'],
    label: {
      fr: 'aucun des cas prévus pour la limitation n’est rempli',
      en: 'none of the cases in which processing is restricted is met',
    },
  },
  'compelling-grounds': {
    article: '21(1)',
    kinds: ['objection'],
    label: {
      fr: 'des motifs légitimes et impérieux prévalent sur vos intérêts, droits et libertés',
      en: 'compelling legitimate grounds override your interests, rights and freedoms',
    },
  },
  'no-case-of-erasure': {
    article: '17(1)',
    kinds: ['erasure'],
    label: {
      fr: 'aucun des motifs d’effacement n’est rempli',
      en: 'none of the grounds for erasure is met',
    },
  },
  exception: {
    article: '17(3)',
    kinds: ['erasure'],
    label: {
      fr: 'une exception au droit à l’effacement s’applique',
      en: 'an exception to the right to erasure applies',
    },
  },
} as const satisfies Readonly<Record<string, Ground>>;

export type RefusalGround = keyof typeof refusalGrounds;
export const refusalGroundNames = Object.keys(refusalGrounds) as [RefusalGround, ...RefusalGround[]];

/** The exceptions of Art. 17(3), each by its letter. */
export const erasureExceptions = {
  'freedom-of-expression': {
    article: '17(3)(a)',
    label: {
      fr: 'l’exercice du droit à la liberté d’expression et d’information',
      en: 'exercising the right of freedom of expression and information',
    },
  },
  'legal-obligation': {
    article: '17(3)(b)',
    label: {
      fr: 'le respect d’une obligation légale ou une mission d’intérêt public',
      en: 'compliance with a legal obligation, or a task in the public interest',
    },
  },
  'public-health': {
    article: '17(3)(c)',
    label: {
      fr: 'des motifs d’intérêt public dans le domaine de la santé publique',
      en: 'reasons of public interest in the area of public health',
    },
  },
  archiving: {
    article: '17(3)(d)',
    label: {
      fr: 'des fins archivistiques dans l’intérêt public, de recherche ou statistiques',
      en: 'archiving in the public interest, research or statistics',
    },
  },
  'legal-claims': {
    article: '17(3)(e)',
    label: {
      fr: 'la constatation, l’exercice ou la défense de droits en justice',
      en: 'the establishment, exercise or defence of legal claims',
    },
  },
} as const satisfies Readonly<Record<string, Ground>>;

export type ErasureException = keyof typeof erasureExceptions;
export const erasureExceptionNames = Object.keys(erasureExceptions) as [ErasureException, ...ErasureException[]];
