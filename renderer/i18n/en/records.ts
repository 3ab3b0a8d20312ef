import type { ProtectedField } from '../../../electron/contract/calls/record.ts';
import type { RejectionCode } from '../../../pipeline/domain/rejection.ts';
import type { PathState, PathStepName } from '../../../pipeline/domain/person-path.ts';
import type { Plural } from '../plural.ts';

const shown: Plural = { one: 'The newest {shown} of {count} person', other: 'The newest {shown} of {count} persons' };
const since: Plural = { one: '{count} record stored since', other: '{count} records stored since' };
const hidden: Plural = { one: '{count} restricted person left out', other: '{count} restricted persons left out' };
const rejectionsOfTime: Plural = {
  one: 'The newest {shown} of {count} rejection of this time.',
  other: 'The newest {shown} of {count} rejections of this time.',
};
const rejectionsAll: Plural = {
  one: 'The only rejection of this reason.',
  other: 'All {count} rejections of this reason.',
};
const rejectionsShown: Plural = {
  one: 'The newest {shown} of {count} rejection.',
  other: 'The newest {shown} of {count} rejections.',
};
const protectedWords: Readonly<Record<ProtectedField, string>> = {
  email: 'e-mail',
  phone: 'telephone',
  address: 'address',
};

/** What happened, and what can be done about it. */
const advice: Readonly<Record<RejectionCode, string>> = {
  'invalid-json': 'Cut off, or no JSON: look at what the source sends.',
  'invalid-record': 'JSON without a user: look at which topic or file is read.',
  'missing-id': 'No valid login.uuid; the API has it since version 1.2.',
  'invalid-birth-date': 'No such date of birth: correct it at the source.',
  minor: 'Under 18 when processed. Nothing to do before 18.',
  'invalid-email': 'No host name after the @: correct it at the source.',
  erased: 'An erased person stays erased. Nothing to do.',
  expired: 'Removed before it was read: lengthen the retention.',
};

const steps: Readonly<Record<PathStepName, string>> = {
  created: 'Created by the source’s reader',
  published: 'Published in users.raw',
  clean: 'Transformed: facts in users.clean',
  stored: 'Profile stored',
  aggregated: 'Counted in the aggregates',
};
const states: Readonly<Record<PathState, string>> = {
  there: 'There',
  gone: 'Gone: retention removed it',
  emptied: 'Erased where it stood; its place is empty',
  replaced: 'Replaced by a newer record of the person',
  waiting: 'Not yet: the aggregator has not come so far',
  elsewhere: 'On the machine that has this partition',
};

const chosen: Plural = {
  one: '{count} chosen; the list stands still',
  other: '{count} chosen; the list stands still',
};
const openChosen: Plural = {
  one: 'Publish {count} chosen again…',
  other: 'Publish {count} chosen again…',
};
const places: Plural = {
  one: '{count} rejection, chosen by its row',
  other: '{count} rejections, chosen by their rows',
};
const publish: Plural = { one: 'Publish {count} record again', other: 'Publish {count} records again' };
const isDone: Plural = {
  one: '{count} record was published again. It is stored as soon as the transformer has read it.',
  other: '{count} records were published again. They are stored as soon as the transformer has read them.',
};
const isCancelled: Plural = {
  one: 'Cancelled. {count} record was published until then; the rest is offered again.',
  other: 'Cancelled. {count} records were published until then; the rest is offered again.',
};

export const recordsEn = {
  redrive: {
    open: 'Publish again…',
    openChosen,
    title: 'Publish rejected records again',
    text: 'After another processing day or a new version, some of what was rejected may be stored now. It is published again as new records: the earlier rejections stay counted, and every person counts once.',
    reasons: 'Rejected as: {reasons}',
    places,
    counting: 'Looking at what is left of them in users.raw',
    outcomesLabel: 'What becomes of the rejections',
    outcomes: {
      passing: 'Would be stored now',
      failing: 'Would be rejected again, and stay as they are',
      done: 'Were published again before',
      barred: 'Are of persons who were erased, and stay away',
      gone: 'Are gone: retention or an erasure took the record',
    },
    unknown: 'Are not known any more: users.rejected has let go of them',
    published: 'Published again now',
    rejected: 'Rejections in all',
    publish,
    running: 'Publishing again',
    progress: '{n} of {of} published',
    part: '{part} published',
    cancelling: 'Cancelling: the batch that is being published is finished first',
    isDone,
    isCancelled,
  },
  find: {
    fate: 'The journal says that somebody looked, not for whom.',
    find: 'Find',
    back: 'Back to the list',
    looking: 'Looking',
    failed: 'The person could not be looked for.',
    unknown: 'Nobody is stored under this id',
    unknownText:
      'It was never published, was rejected, or its retention is over. Of an erasure that is long past nothing is left to tell.',
    erased: 'This person was erased',
    erasedText: 'Asked for on {when}. A record that still waits does not bring them back.',
    restricted: 'The processing of this person is restricted',
    restrictedText: 'The data is kept, counted nowhere, and not shown. The tab Requests says why, and can lift it.',
    profile: 'As stored',
    path: 'Path of the record',
    columns: { step: 'Step', state: 'State', place: 'Place', time: 'Time', delay: 'Later by' },
    steps,
    states,
    noTime: 'not kept',
    delay: '{ms} ms',
    earlier: 'earlier: clocks differ',
    notes:
      'A topic on this machine says when each batch was appended; Kafka keeps the time of creation alone. The profile store and the aggregates keep no time of their own: they follow the facts. The delays of all records are on the tab Pipeline.',
    source: 'Source: {source}',
    placeOf: 'partition {partition}, offset {offset}',
  },
  title: 'Records',
  views: { stored: 'Stored', rejected: 'Rejected', person: 'One person' },
  open: 'Open what is stored, and the record’s path',
  viewsLabel: 'Which records',
  windowLabel: 'Only records of this time',
  windowRemove: 'Show records of any time',
  states: {
    following: 'Live',
    paused: 'Paused',
    held: 'Held while you read',
    ofTime: 'Of the chosen time',
    stopped: 'Nothing new: pipeline stopped',
    connecting: 'Connecting',
    unknown: 'Not connected',
  },
  pause: 'Pause',
  follow: 'Resume',
  shown,
  shownInWindow: 'The newest {shown} of this time',
  since,
  hidden,
  masked:
    'E-mail, telephone and address are stored as keyed hashes, beside the domain of the e-mail. A hash cannot be turned back, so there is nothing to reveal.',
  keyedHash: 'keyed hash',
  keyedHashOf: 'Keyed hash of: {fields}',
  protectedFields: protectedWords,
  genders: { female: 'woman', male: 'man' },
  storedList: 'Stored profiles',
  columns: {
    time: 'Received',
    id: 'Id',
    name: 'Name',
    age: 'Age',
    nationality: 'Nat.',
    gender: 'Gender',
    domain: 'E-mail domain',
    registered: 'Registered',
    protected: 'Protected',
  },
  copyId: 'Copy the id {id}',
  copied: 'Copied',
  copyRefused: 'The system refused to copy',
  loading: 'Reading the store',
  readFailed: 'The records could not be read.',
  rejectedReadFailed: 'The rejections could not be read.',
  none: 'No profile is stored yet',
  noneText: 'Profiles appear here as the pipeline stores them. Press “Start pipeline” to begin.',
  noneInWindow: 'No profile was received in this time',
  noneInWindowText: 'Those who were erased since are not shown, nor is anybody whom retention took.',
  rejectedList: 'Rejected records',
  rejectedText:
    'Where each record is and why it was not stored. Its content is in users.raw alone, until its retention ends.',
  choose: 'Choose the rejection at {place}',
  chooseAll: 'Choose all that are shown',
  chooseNone: 'Choose none',
  chosen,
  reasons: 'Reason',
  everyReason: 'All',
  rejectionsShown,
  rejectionsAll,
  rejectionsLooked: 'The newest {shown} of this reason among the last {count} rejections.',
  rejectionsOfTime,
  rejectionsLookedOfTime: 'The newest {shown} of this reason among the last {count} rejections of this time.',
  rejectionsOthers: 'For others, choose their time on the dashboards, then “Records”.',
  noRejection: 'Nothing was rejected',
  noRejectionText: 'A record that cannot be stored is counted here, with the reason and what to do.',
  noRejectionOfReason: 'None of this reason',
  noRejectionOfReasonText:
    'Choose another reason, or another time. Pointers go when the retention of users.rejected is over.',
  rejectedColumns: { time: 'Created', reason: 'Reason', advice: 'What to do', place: 'Place in users.raw' },
  place: 'partition {partition}, offset {offset}, item {index}',
  placeOfMessage: 'partition {partition}, offset {offset}',
  advice,
};
