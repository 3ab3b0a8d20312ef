import { bothKinds, type Field } from '../field.ts';

/** Whoever keeps the register, and for whom. */
export const partiesArticle = { controller: '30(1)(a)', processor: '30(2)(a)' } as const;

/** The seven columns in which the CNIL's model describes each actor. */
export const actorColumns: readonly Field[] = [
  {
    name: 'name',
    type: 'line',
    maxLength: 200,
    label: { fr: 'Nom', en: 'Name' },
    help: {
      fr: 'Le nom et le prénom, ou la raison sociale.',
      en: 'The first and last name, or the name of the organisation.',
    },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'required',
  },
  {
    name: 'address',
    type: 'text',
    maxLength: 300,
    label: { fr: 'Adresse', en: 'Address' },
    help: { fr: 'Le numéro et la voie.', en: 'Number and street.' },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'required',
  },
  {
    name: 'postcode',
    type: 'line',
    maxLength: 20,
    label: { fr: 'Code postal', en: 'Postcode' },
    help: { fr: 'Tel qu’il s’écrit, zéros compris.', en: 'As it is written, with its zeros.' },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'optional',
  },
  {
    name: 'city',
    type: 'line',
    maxLength: 100,
    label: { fr: 'Ville', en: 'City' },
    help: { fr: 'La commune.', en: 'The town or city.' },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'required',
  },
  {
    name: 'country',
    type: 'line',
    maxLength: 100,
    label: { fr: 'Pays', en: 'Country' },
    help: { fr: 'Le pays d’établissement.', en: 'The country of establishment.' },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'optional',
  },
  {
    name: 'phone',
    type: 'line',
    maxLength: 40,
    label: { fr: 'Téléphone', en: 'Telephone' },
    help: { fr: 'Avec l’indicatif du pays s’il y a lieu.', en: 'With the country code where needed.' },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'optional',
  },
  {
    name: 'email',
    type: 'email',
    label: { fr: 'Adresse mél', en: 'E-mail address' },
    help: {
      fr: 'De préférence une adresse de fonction, qui survit aux changements de personne.',
      en: 'Preferably the address of a function, which outlives a change of staff.',
    },
    article: partiesArticle,
    kinds: bothKinds,
    need: 'required',
  },
];
