import type { RequestView } from '../../../electron/contract/calls/request.ts';
import type { LetterKind, RequestState } from '../../../gdpr-register/request/request.ts';
import type { RequestKind } from '../../../gdpr-register/request/request-kind.ts';
import type { CorrectionField } from '../../../pipeline/domain/person.ts';
import type { Plural } from '../plural.ts';
import { personIdEn } from './person-id.ts';
import { requestStepsEn } from './request-steps.ts';

type ClockState = NonNullable<RequestView['deadline']>['state'];
type Channel = RequestView['request']['channel'];

const left: Plural = { one: '{count} day left', other: '{count} days left' };
const late: Plural = { one: '{count} day late', other: '{count} days late' };
const paused: Plural = { one: 'Paused, {count} day left', other: 'Paused, {count} days left' };
const related: Plural = {
  one: 'There is {count} other request of the same person.',
  other: 'There are {count} other requests of the same person.',
};
const kinds: Readonly<Record<RequestKind, string>> = {
  access: 'Access',
  portability: 'Portability',
  rectification: 'Rectification',
  restriction: 'Restriction',
  objection: 'Objection',
  erasure: 'Erasure',
};
const states: Readonly<Record<RequestState, string>> = {
  open: 'Open',
  'identity-asked': 'Identity asked for',
  decided: 'Decided',
  'carried-out': 'Carried out',
  closed: 'Closed',
};
const channels: Readonly<Record<Channel, string>> = {
  'e-mail': 'E-mail',
  post: 'Post',
  form: 'Form',
  'in-person': 'In person',
  telephone: 'Telephone',
  other: 'Other',
};
const letters: Readonly<Record<LetterKind, string>> = {
  acknowledgement: 'Acknowledgement of receipt',
  identity: 'Question about the identity',
  extension: 'Extension of the time',
  access: 'Answer with the data',
  done: 'Confirmation that it was done',
  refusal: 'Refusal',
  recipients: 'Notice to recipients (Art. 19)',
  lifting: 'Notice before the restriction is lifted (Art. 18(3))',
};
const corrections: Readonly<Record<CorrectionField, string>> = {
  fullName: 'Full name',
  title: 'Title',
  username: 'User name',
  gender: 'Gender',
  nationality: 'Nationality',
  inscription: 'Registered on',
  bornOn: 'Born on',
  email: 'E-mail',
  phone: 'Telephone',
  address: 'Address',
};
const clockHints: Readonly<Record<ClockState, string>> = {
  'in-time': 'One month from receipt, three where it was extended.',
  soon: 'A week or less is left.',
  overdue: 'The time has run out: answer now, and say why it is late.',
  paused: 'The clock stands still until the person has shown who they are.',
};

export const requestEn = {
  title: 'Requests',
  text: 'What persons ask for about their data, each with its clock.',
  add: 'New request…',
  list: 'Requests of persons, the next due first',
  none: 'No request yet',
  noneText: 'Enter one on the day it arrives: the clock of one month runs from its receipt.',
  kind: 'Request',
  received: 'Received',
  due: 'Answer by',
  clock: 'Clock',
  state: 'State',
  open: 'Open the request {id}: {kind}',
  damaged:
    'The file {file} cannot be read; the other requests are not touched by it. Restore it from a backup of the data directory.',
  back: 'All requests',
  byArticle: '{what} (Art.\u00a0{article})',
  gone: 'This request is not there any more: its file was taken away. Go back to all requests, or restore it from a backup.',
  left,
  late,
  paused,
  related,
  kinds,
  states,
  /** How a request that is closed has ended. */
  endings: { answered: 'Closed', withdrawn: 'Withdrawn', mistaken: 'Entered by mistake' },
  channels,
  clockHints,
  form: {
    title: 'New request',
    description: 'What it is, when it came, and about whom it is.',
    kind: 'What the person asks for',
    choose: 'Choose…',
    receivedOn: 'Received on',
    receivedBetween: 'A day from {first}, since when the GDPR applies, until today.',
    channel: 'Came by',
    language: 'Language of the answers',
    languages: { fr: 'French', en: 'English' },
    by: 'Find the person by',
    selectors: { id: 'Id', email: 'E-mail', phone: 'Telephone', none: 'Not yet' },
    value: 'What to look for',
    wrong: {
      email: 'An e-mail address is written name@domain, without a space.',
      phone: 'A telephone number has at least three digits.',
    },
    valueHelps: {
      id: `${personIdEn.shape} It stays in the request while that is open, and then only a keyed hash of it.`,
      email:
        'It is hashed at once with this installation’s key and kept nowhere; of whom it finds, the request keeps the id while it is open, and then only a keyed hash.',
      phone:
        'It is hashed at once with this installation’s key and kept nowhere; of whom it finds, the request keeps the id while it is open, and then only a keyed hash.',
    },
    valueHelpsAlone: {
      id: `${personIdEn.shape} It is not kept.`,
      email: 'It is hashed at once with this installation’s key and kept nowhere.',
      phone: 'It is hashed at once with this installation’s key and kept nowhere.',
    },
    several: 'It belongs to several persons. Choose one; look at each first where you are not sure.',
    person: 'Person',
    submit: 'Enter the request',
  },
  lift: {
    open: 'Lift a restriction…',
    description:
      'The person’s data enters the aggregates again. Tell them before (Art. 18(3)): the letter is in the request that asked for the restriction.',
    submit: 'Lift the restriction',
    done: 'The restriction is lifted.',
  },
  facts: {
    title: 'The request',
    id: 'Reference',
    received: 'Received',
    receivedBy: '{day} · {channel}',
    identity: 'Identity',
    identities: { 'not-asked': 'Not checked yet', asked: 'Asked for, clock paused', confirmed: 'Confirmed' },
    extension: 'Extended',
    extended: 'On {day}: {reason}',
    decision: 'Decision',
    outcomes: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused' },
    decided: '{outcome} on {day}',
    grounds: 'Grounds',
    reason: 'Reason',
    carriedOut: 'Carried out',
    certificate: 'Certificate',
    closed: 'Closed',
    closedWhy: {
      answered: 'Answered on {day}',
      withdrawn: 'Withdrawn by the person on {day}',
      mistaken: 'Entered by mistake, closed on {day}: {reason}',
    },
  },
  person: {
    title: 'The person',
    erasedText: 'The person was erased, and the request no longer says who it was.',
    closedText: 'A closed request keeps no id.',
    erasedMeanwhile: 'The person has since been erased and is named here no more; certificate of the purge:',
    erasedBefore: 'By the erasure ledger they were erased before, on {when}, by the purge:',
    noneText: 'The request does not say whom it is about.',
    identify: 'Say whom it is about…',
    identifyText: 'What the request asks for is then done for this person, and for nobody else.',
    identifySubmit: 'Choose this person',
    find: 'Find in all data',
    finding: 'Looking in every store…',
    found: 'Where the person is found',
    dataSet: 'Data set',
    store: 'Store',
    count: 'Records',
    nothing: 'Nothing is held of this person.',
  },
  steps: requestStepsEn,
  decide: {
    title: 'Decide the request',
    description: 'The letter tells the person the decision and its grounds.',
    outcome: 'Decision',
    grounds: 'Grounds, as the letter will say them',
    exceptions: 'Exceptions to the right to erasure',
    reason: 'Reason',
    reasonHelp: 'In your words, for the person. No address and no long number.',
    submit: 'Decide',
  },
  carry: {
    title: 'Carry out: {kind}',
    access: 'Hand these files over to the person, then note that it was done.',
    exportJson: 'Save the data (JSON)',
    exportCsv: 'Save the data (CSV)',
    handedOver: 'Note that the data was handed over',
    restriction: 'The data is kept, but is in no aggregate, no recount and no export until the restriction is lifted.',
    objection: 'The person’s data is kept out of every aggregate from now on.',
    rectification: 'What you fill in replaces what is stored, in every store. What stays empty stays as it is.',
    corrections,
    empty: 'The person has none',
    nothingCorrected: 'Fill in at least one value.',
    doIt: 'Carry it out now',
    erasure:
      'First erase the person: preview, confirmation and certificate are on a screen of their own. Then name the certificate here.',
    preview: 'Preview of the erasure',
    certificate: 'Certificate of the erasure',
    chooseCertificate: 'Choose…',
    noCertificate: 'There is no certificate of one person since the request was received.',
    name: 'Note the erasure with its certificate',
    askedFor: 'A request asked for this erasure.',
    goBack: 'A request asked for this erasure: name the certificate there.',
    back: 'Back to the request',
    needsPerson: 'Say first whom the request is about.',
  },
  recipients: {
    title: 'Recipients to tell (Art. 19)',
    none: 'The register names no recipient.',
    name: 'Recipient',
    state: 'Told',
    told: 'Told on {day}',
    notTold: 'Not told: {reason}',
    waiting: 'Not told yet',
    tell: 'Mark as told…',
    tellLabel: 'Mark as told: {name}',
    tellDescription: 'That the data was corrected, restricted or erased. The day is kept with the request.',
    excuse: 'Cannot be told…',
    excuseLabel: 'Say why {name} cannot be told',
    excuseTitle: '{name} cannot be told',
    excuseDescription: 'Only where telling is impossible or needs disproportionate effort.',
    reason: 'Reason',
  },
  letters: {
    title: 'Letters',
    text: 'Drawn from the request and the register; without the address and the data of the person. One that is saved is noted here.',
    none: 'No letter is called for now.',
    failed: 'The letter could not be made.',
    language: 'Language',
    show: 'Show',
    showLabel: 'Show the letter: {letter}',
    save: 'Save (PDF)',
    saveWithGaps: 'Save all the same (PDF)',
    gaps: 'What stands in brackets in this letter is not in the register. Fill it in there, then show the letter again:',
    gap: { controller: 'Controller', contact: 'Contact for requests' },
    made: 'Saved on {day} ({language})',
    kinds: letters,
  },
};
