import type { Entry } from '../entry.ts';

const actor = {
  name: 'Association Exemple',
  address: '3 rue des Lilas',
  postcode: '06000',
  city: 'Nice',
  country: 'France',
  phone: '+33 4 00 00 00 00',
  email: 'contact@exemple.fr',
};
const review = {
  reviewer: 'Claire Martin',
  dueOn: '2027-01-15',
  breachRecord: 'https://exemple.fr/violations',
};
const security = {
  rows: [
    { type: 'encryption', details: 'TLS 1.3', checks: ['encrypted-connections'] },
    { type: 'access-control', details: 'Comptes nominatifs' },
  ],
};

/** An activity of a controller that lacks nothing. */
export const completeController: Entry = {
  kind: 'controller',
  values: {
    identity: { title: 'Suivi des inscriptions', reference: 'T-01', createdOn: '2026-01-15' },
    parties: { controller: [actor], dpoDesignated: true, dpo: [{ ...actor, name: 'Anne Dupont' }] },
    purposes: {
      rows: [
        { purpose: 'Tenir la liste des inscrits', basis: 'contract' },
        {
          purpose: 'Mesurer la fréquentation',
          basis: 'legitimate-interests',
          details: 'Dimensionner le service',
          balancing: 'https://exemple.fr/balance',
        },
      ],
    },
    subjects: { rows: [{ category: 'Inscrits' }] },
    dataCategories: {
      rows: [
        {
          category: 'identity',
          description: 'Nom, prénom, genre',
          observed: ['gender', 'name.first', 'name.last'],
          retention: [
            {
              duration: 'P3Y',
              startsAt: 'last-contact',
              phase: 'active',
              fate: 'destroy',
              ground: 'Recommandation de la CNIL',
              dataSets: ['clean-facts', 'profiles'],
            },
          ],
        },
        {
          category: 'connection',
          description: 'Adresse IP',
          retention: [
            { duration: 'P6M', startsAt: 'collection', phase: 'active', fate: 'destroy', ground: 'Sécurité' },
            { duration: 'P1Y', startsAt: 'collection', phase: 'intermediate', fate: 'anonymise', ground: 'Preuve' },
          ],
        },
      ],
    },
    sensitiveData: { processed: false },
    source: { origins: ['person'], details: 'Formulaire en ligne', location: 'Serveur à Nice' },
    recipients: {
      rows: [
        { name: 'Service adhésions', type: 'internal' },
        { name: 'Hébergeur', type: 'processor', contract: 'Contrat 2026-4', stores: ['profiles'] },
      ],
    },
    transfers: { outside: false },
    security,
    rights: {
      available: ['access', 'erasure'],
      exercise: 'Par courriel, réponse sous un mois',
      contact: 'dpo@exemple.fr',
      automatedDecision: false,
    },
    screening: { screenedOn: '2026-01-15', outcome: 'not-needed' },
    review: { ...review, notice: 'https://exemple.fr/mentions' },
  },
};

/** An activity of a processor that lacks nothing. */
export const completeProcessor: Entry = {
  kind: 'processor',
  values: {
    identity: { title: 'Hébergement', reference: 'S-01', createdOn: '2026-01-15' },
    parties: { processor: [actor], controllersServed: [{ ...actor, name: 'Client' }], dpoDesignated: false },
    processing: { rows: [{ controller: 'Client', category: 'Hébergement de bases', contract: 'Contrat 12' }] },
    recipients: { rows: [{ name: 'Exploitation', type: 'internal' }] },
    transfers: { outside: true, rows: [{ organisation: 'Sauvegarde SA', country: 'Suisse' }] },
    security,
    review,
  },
};
