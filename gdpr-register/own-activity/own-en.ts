import type { OwnTexts } from './own-texts.ts';

export const ownEnglish: OwnTexts = {
  title: 'Real-time monitoring of user profiles',
  purposes: [
    {
      purpose:
        'Receive user profiles continuously, check them, bring them into form and watch that this pipeline works.',
      details:
        'Interest pursued: accurate data, and a pipeline whose state is known. Basis proposed by the application, to be confirmed.',
    },
    {
      purpose: 'Produce statistics: users by nationality, age, gender, e-mail domain and year of registration.',
      details:
        'Interest pursued: to know the population of users without looking at any one person. Basis proposed by the application, to be confirmed.',
    },
  ],
  subjects: {
    category: 'Users of the service',
    details: 'Persons younger than 18 are turned away and exist in the raw messages only.',
  },
  persons: {
    synthetic: 'Fictitious persons, drawn at random by the application.',
    files: 'Persons whose profiles are in the files that were given.',
    randomuser: 'Fictitious persons, provided by the service randomuser.',
  },
  kept: {
    clear: 'Kept in clear',
    'keyed-hash': 'Kept afterwards only as a hash under a key of this installation',
    dropped: 'In the raw messages only',
  },
  derived:
    'Of the date of birth only the age in years is kept, and of the e-mail address only its domain. Clean facts and aggregates hold neither name nor contact, and go with the profile.',
  rejected: 'Of a message that is rejected only its place and a code are kept, never its content.',
  grounds: {
    profiles:
      'Period proposed by the application, to be confirmed: three years after the last contact, as is usual for inactive accounts.',
    raw: 'Long enough to process the messages, and to process them again. Set in the application.',
    exports: 'Long enough to hand a copy to the person who asked for it.',
    logs: 'Search for incidents. The CNIL’s recommendations on logging speak of six months to a year.',
  },
  source: (source) => {
    if (source.kind === 'randomuser') return `The service ${source.host}, which the application asks.`;
    return source.kind === 'synthetic'
      ? 'A generator inside the application: no real person.'
      : 'Files that the operator of the application chose.';
  },
  local: 'In the data folder of the application, on the computer that runs it.',
  server: (products) => `On servers: ${products.join(', ')}.`,
  operators: {
    name: 'Operators of the pipeline',
    details: 'Persons authorised to use the application and the computer that runs it.',
  },
  operator: (product) => `Operator of ${product}`,
  measures: {
    files: 'Stores, keys, register and exports can be read by the account alone that runs the application.',
    access: 'Access by browser is open on the computer itself only, and asks for a token.',
    contacts:
      'Beyond the raw messages, e-mail address, telephone and postal address are replaced by an HMAC-SHA-256 under a key of this installation.',
    dropped: 'Passwords, identification numbers, coordinates and pictures never leave the raw messages.',
    logs: 'Logs hold technical ids and codes only.',
    journal:
      'Every act on the register, the purges and the requests is written to a chained journal, in which any alteration shows.',
    erasure:
      'Every erasure is previewed, confirmed, carried out in each store, verified by another path and proved by a signed certificate.',
    window: 'A sandbox keeps the window apart from the system.',
    encrypted: 'Connections over the network are encrypted (TLS), and the server’s certificate is checked.',
    authenticated: 'Connections to servers are authenticated.',
  },
  exercise:
    'The person is found by id, e-mail address or telephone in all the data. The request is due within a month; access, rectification, restriction, objection and erasure are carried out in the application, and the answer is prepared from a template.',
  notes: (day, source) =>
    [
      `Prepared by the application on ${day}, from its settings.`,
      'Only you can fill in: the controller and the data protection officer, the legitimate interests assessment, the contact for requests, the criteria of the impact assessment, the reviewer, the privacy notice and the record of breaches.',
      ...(source.kind === 'files' ? ['Say also from whom the files come.'] : []),
    ].join('\n'),
};
