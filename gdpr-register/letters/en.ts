import { longDay } from './long-day.ts';
import type { LetterFacts, LetterTexts } from './letter-texts.ts';

/** Art. 12(4) and 13(2)(d): who can be turned to. The authority is that of France, whose model the register follows. */
const complaint =
  'If you consider that your rights are not respected, you may lodge a complaint with the supervisory authority: Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr/fr/plaintes. You may also seek a judicial remedy (Art. 77 and 79 GDPR).';

export const englishLetters: LetterTexts = {
  day: (day) => longDay(day).en,
  rights: {
    access: 'the right of access (Art. 15 GDPR)',
    portability: 'the right to data portability (Art. 20 GDPR)',
    rectification: 'the right to rectification (Art. 16 GDPR)',
    restriction: 'the right to restriction of processing (Art. 18 GDPR)',
    objection: 'the right to object (Art. 21 GDPR)',
    erasure: 'the right to erasure (Art. 17 GDPR)',
  },
  titles: {
    acknowledgement: 'We have received your request',
    identity: 'Please confirm your identity',
    extension: 'We need more time for your request',
    access: 'Your personal data',
    done: 'Your request has been carried out',
    refusal: 'Our decision on your request',
    recipients: 'Notice under Art. 19 GDPR',
    lifting: 'The restriction of your data will be lifted',
  },
  salutation: { person: 'Dear Sir or Madam,', recipient: 'Dear Sir or Madam,' },
  writtenOn: (day) => day,
  reference: (reference) => `Our reference: ${reference}`,
  closing: ({ contact, controller }) => [`For any question: ${contact}.`, 'Yours faithfully,', controller],
  unknownController: '[controller]',
  unknownContact: '[contact]',
  bodies: {
    acknowledgement: ({ right, receivedOn, dueOn }) => [
      `On ${receivedOn} we received your request to exercise ${right}.`,
      `You will have our answer by ${dueOn} at the latest. Should your request be complex, that time may be extended by two months; we would then tell you so, with the reason, before it ends.`,
      'Exercising your rights is free of charge.',
    ],
    identity: ({ right, receivedOn }) => [
      `On ${receivedOn} we received your request to exercise ${right}.`,
      'We have reasonable doubts about the identity of the person who makes it, and give, change or erase personal data for nobody else. Please send us information that lets us recognise you: best of all by the way in which you usually are in contact with us, for example signed in to your account. We keep it only as long as it is needed to check it.',
      'The time for our answer is suspended until we have heard from you (Art. 12(6) GDPR).',
    ],
    extension: ({ right, receivedOn, dueOn, extensionReason }) => [
      `On ${receivedOn} we received your request to exercise ${right}. We cannot answer it within a month and extend the time as Art. 12(3) GDPR allows.`,
      `The reason: ${extensionReason}`,
      `You will have our answer by ${dueOn} at the latest.`,
      complaint,
    ],
    access: ({ right, receivedOn, partly, grounds, reason }) => [
      `On ${receivedOn} you exercised ${right}. Enclosed you find the personal data that we hold of you: which, where, since when, for which purposes and on which legal basis, who receives it and how long it is kept.`,
      ...(partly ? [`Some of it is left out: ${grounds.join('; ')}. The reason: ${reason}`] : []),
      'You may ask for rectification, erasure or restriction, and you may object to the processing.',
      complaint,
    ],
    done: (facts) => [...doneIn(facts), ...tellRecipients(facts), complaint],
    refusal: ({ right, receivedOn, partly, grounds, exceptions, reason }) => [
      `On ${receivedOn} we received your request to exercise ${right}.`,
      partly ? 'We follow it in part. What we do not follow:' : 'We do not follow it.',
      `Ground: ${grounds.join('; ')}.`,
      ...(exceptions.length > 0 ? [`Exception: ${exceptions.join('; ')}.`] : []),
      `The reason: ${reason}`,
      complaint,
    ],
    recipients: ({ kind, carriedOutOn, reference }) => [
      `On ${carriedOutOn} we ${measures[kind]} personal data that we had disclosed to you. Art. 19 GDPR obliges us to tell you.`,
      'Please do the same with what you received from us, and with every copy of it and link to it, and tell us when it is done. The person is named to you by the identifier under which you received the data, apart from this letter.',
      `Please quote our reference: ${reference}.`,
    ],
    lifting: ({ receivedOn, carriedOutOn }) => [
      `On ${receivedOn} you asked us to restrict the processing of your personal data, and since ${carriedOutOn} it has been restricted (Art. 18 GDPR).`,
      'The ground for the restriction no longer applies. We will lift it when you have had the time to answer this letter; your data will then be used again for the purposes that you were told of. We tell you before, as Art. 18(3) GDPR obliges us to.',
      'Should you not agree, please tell us why. You may also object to the processing, or ask for erasure.',
      complaint,
    ],
  },
};

const measures: Readonly<Record<LetterFacts['kind'], string>> = {
  access: 'gave access to',
  portability: 'handed over',
  rectification: 'rectified',
  restriction: 'restricted the processing of',
  objection: 'ended, upon an objection, the processing of',
  erasure: 'erased',
};

function doneIn({ kind, right, receivedOn, carriedOutOn, certificate }: LetterFacts): string[] {
  const asked = `On ${receivedOn} you exercised ${right}.`;
  if (kind === 'erasure') {
    return [
      `${asked} On ${carriedOutOn} your personal data was erased from our stores, and its absence was verified.`,
      ...(certificate === null ? [] : [`The erasure is proved by the certificate ${certificate}, which we keep.`]),
      'One trace remains: a keyed code, of which nobody can make your data again, so that copies which are still on their way are refused. It goes when there can be no such copies any more.',
    ];
  }
  if (kind === 'restriction')
    return [
      `${asked} Since ${carriedOutOn} your personal data is kept but no longer used, except with your consent or for legal claims. We will tell you before the restriction is lifted (Art. 18(3) GDPR).`,
    ];
  if (kind === 'rectification') return [`${asked} On ${carriedOutOn} your personal data was rectified.`];
  if (kind === 'objection') return [`${asked} Since ${carriedOutOn} your personal data is no longer processed.`];
  return [`${asked} On ${carriedOutOn} your personal data was handed over.`];
}

function tellRecipients({ told, notTold }: LetterFacts): string[] {
  return [
    ...(told.length > 0 ? [`These recipients of your data were told: ${told.join(', ')}.`] : []),
    ...(notTold.length > 0 ? [`These could not be told: ${notTold.join('; ')}.`] : []),
  ];
}
