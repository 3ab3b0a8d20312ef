import type { exceptionLetters, HoldState } from '../../../gdpr-register/hold.ts';

const states: Readonly<Record<HoldState, string>> = {
  'in-force': 'In force',
  'review-overdue': 'Review overdue',
  'not-enforced': 'Not enforced',
  undocumented: 'Undocumented',
  lifted: 'Lifted',
};
const stateTexts: Readonly<Record<HoldState, string>> = {
  'in-force': 'Protects.',
  'review-overdue':
    'Still protects, but no review is noted since it was due. Note it under “Legal holds”, or lift the hold there.',
  'not-enforced':
    'It is written down, and the stores do not know it. No purge runs before it is lifted or added again.',
  undocumented: 'The stores enforce it, and nobody wrote down why. It protects, and can be lifted.',
  lifted: 'No longer protects.',
};
const exceptions: Readonly<Record<(typeof exceptionLetters)[number], string>> = {
  a: 'freedom of expression and information',
  b: 'legal obligation, or task in the public interest',
  c: 'public health',
  d: 'archiving, research or statistics in the public interest',
  e: 'legal claims',
};

export const holdEn = {
  title: 'Legal holds',
  text: 'No purge and no erasure touches what a hold protects.',
  add: 'Add a hold…',
  readFailed: 'The holds could not be read.',
  none: 'No hold',
  noneText: 'Add one where data has to be kept in spite of its period, as for a legal claim.',
  subject: 'Protects',
  onePerson: 'One person',
  ground: 'Ground',
  exception: 'Art. 17(3)({letter})',
  startsOn: 'Since',
  reviewOn: 'Review',
  state: 'State',
  review: 'Mark as reviewed…',
  reviewLabel: 'Mark as reviewed: the hold “{ground}”',
  lift: 'Lift…',
  liftLabel: 'Lift the hold “{ground}”',
  undocumentedGround: 'not written down',
  liftedFor: 'Lifted on {day}: {reason}',
  states,
  stateTexts,
  form: {
    title: 'Add a legal hold',
    description: 'It protects from the moment it is added, whatever a purge or an erasure asks for.',
    protects: 'Protects',
    person: 'One person',
    dataSet: 'A data set',
    idFate: 'Only a keyed hash of it is kept.',
    which: 'Data set',
    choose: 'Choose…',
    ground: 'Ground',
    groundHelp: 'Why it has to be kept, such as the reference of a case. Do not name a person.',
    exception: 'Exception that it rests on (Art. 17(3))',
    noException: 'None of them',
    exceptions,
    startsOn: 'Since',
    startsHelp: 'The day since when there is a reason; it may be past.',
    reviewOn: 'Review on',
    reviewHelp: 'After the start: the day on which somebody checks whether it is still needed.',
    reviewInvalid: 'The review has to come after the start.',
    add: 'Add the hold',
  },
  reviewing: {
    title: 'Review of the hold “{ground}”',
    description:
      'Somebody looked, and it is still needed: it goes on protecting, and the journal says so. Otherwise lift it.',
    next: 'Next review on',
    nextHelp: 'The day on which somebody looks again.',
    past: 'The next review has to come after today.',
    note: 'Mark as reviewed',
  },
  lifting: {
    title: 'Lift the hold “{ground}”',
    description: 'What it protected may be erased again from then on.',
    reason: 'Reason',
    reasonHelp: 'It is written to the journal. Do not name a person.',
    lift: 'Lift the hold',
  },
};
