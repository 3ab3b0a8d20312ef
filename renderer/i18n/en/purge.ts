import { purgeStepWords } from '../../../gdpr-register/purge-step-words.ts';
import type { PurgeStatus } from '../../../electron/contract/calls/purge.ts';
import type { Plural } from '../plural.ts';
import { personIdEn } from './person-id.ts';

type PurgePhaseName = 'preview' | 'erasing' | 'verifying' | 'certified';
const records: Plural = { one: '{count} record', other: '{count} records' };
const wouldGo: Plural = { one: '{count} record would be erased', other: '{count} records would be erased' };
const protectedByHold: Plural = {
  one: '{count} record is protected by a legal hold and stays',
  other: '{count} records are protected by a legal hold and stay',
};
const due: Plural = {
  one: '{count} record has passed its retention period',
  other: '{count} records have passed their retention period',
};
const missed: Plural = {
  one: '{count} record passed its retention period while Vigie was closed',
  other: '{count} records passed their retention period while Vigie was closed',
};
const inDataSets: Plural = {
  one: '{records}, in {count} data set',
  other: '{records}, in {count} data sets taken together',
};
const phases: Readonly<Record<PurgePhaseName, string>> = {
  preview: 'Preview and confirmation',
  erasing: 'Erasing',
  verifying: 'Verification',
  certified: 'Certificate',
};
const states: Readonly<Record<PurgeStatus['state'], string>> = {
  running: 'Running',
  open: 'Interrupted',
  paused: 'Paused',
  failed: 'Stopped by an error',
  closed: 'Finished',
  unreadable: 'Damaged',
};
const origins: Readonly<Record<PurgeStatus['origin'], string>> = {
  register: 'Due by the register',
  asked: 'Chosen by age',
  person: 'One person',
};
const { named: steps, erasing } = purgeStepWords.en;

export const purgeEn = {
  title: 'Purges',
  text: 'Erase what is no longer needed, keep what a hold protects, and prove it.',
  due: {
    title: 'Due by the register',
    none: 'Nothing is due. Vigie looks every hour and says so here; nothing is erased without you.',
    unknown: 'Not known now: the host does not answer.',
    due,
    missed,
    inDataSets,
    preview: 'See the preview',
    count: 'Count now',
  },
  countFailed: 'Nothing could be counted.',
  age: {
    title: 'By age',
    text: 'Erase what is older than a period that you choose.',
    dataSet: 'Data set',
    choose: 'Choose…',
    notChosen: 'Choose what it is about.',
    every: 'All data sets',
    olderThan: 'Older than',
    unit: 'Unit',
    units: { D: 'days', M: 'months', Y: 'years' },
    invalid: 'A whole number from 1 to 9999.',
    preview: 'See the preview',
  },
  person: {
    title: 'One person',
    text: 'Erase everything that is held of one person, in every data set.',
    fate: 'It is not kept.',
    preview: 'See the preview',
  },
  counting: 'Counting in every store…',
  cancel: 'Stop counting',
  list: {
    title: 'Purges and certificates',
    confirmed: 'Confirmed',
    origin: 'What',
    records: 'Records',
    state: 'State',
    certificate: 'Certificate',
    open: 'Open the purge of {time}',
    none: 'No purge yet',
    noneText: 'Each purge that is confirmed stays here, with its certificate.',
    filed: 'Filed',
    altered: 'Altered',
    failed: 'Certificates could not be read.',
  },
  states,
  origins,
  back: 'All purges',
  phases,
  phasesLabel: 'Where the purge stands',
  screen: {
    register: 'Purge of what is due by the register',
    asked: 'Purge by age',
    person: 'Erasure of one person',
    reading: 'Reading the preview…',
    unreadable: 'The files of this purge are damaged',
    unreadableText:
      'They were altered or cut, so nothing is said or done from them. Restore the folder register/purges from a backup; other purges are not touched by it.',
  },
  preview: {
    wouldGo,
    nothing: 'Nothing would be erased',
    nothingOfPerson: 'Nothing is held of this person, or all of it is protected.',
    nothingText: 'There is nothing of that age, or all of it is protected.',
    protected: protectedByHold,
    range: 'The oldest is from {oldest}, the newest from {newest}.',
    made: 'Counted on {time}. Nothing was erased yet.',
    counts: 'What would be erased, and where',
    empty: 'The purge goes through these too, where nothing is to be erased now: {dataSets}.',
    dataSet: 'Data set',
    store: 'Store',
    n: 'Would go',
    held: 'Protected',
    oldest: 'Oldest',
    newest: 'Newest',
    total: 'Total',
    reasons: 'Who asks for it',
    reasonsText: 'Activities of the register, by whose retention period this is due.',
    noReason: 'No activity of the register asks for anything: nothing is older than its retention period.',
    activity: 'Activity',
    category: 'Category of data',
    period: 'Kept for',
    before: 'Data before',
    askedByHand: 'The register does not ask for this: you chose it by age.',
    askedForPerson: 'You asked for all data of one person. The id is not in the preview.',
    holds: 'What is protected, and why',
    noHold: 'No hold is in force: nothing is protected.',
  },
  confirm: {
    title: 'Confirm the erasure',
    goTo: 'Go to the confirmation',
    text: 'What is erased cannot be brought back. The pipeline need not stop for it, and you may leave this screen.',
    /** Letter by letter; the host hears the same in every language. */
    words: 'ERASE {total}',
    type: 'Type {words} to confirm',
    typePerson: 'Type the id of the person again to confirm',
    personHelp: `Copied from the request, not from memory. ${personIdEn.shape}`,
    reason: 'Reason',
    reasonHelp: 'Stands on the certificate. No name, no address, no number of a person.',
    optional: 'optional',
    run: 'Erase for good',
    starting: 'Confirming…',
  },
  stale: {
    title: 'This preview is out of date.',
    text: 'Since it was made, more would go than it shows, the register asks for something else, or this machine’s clock was set back. Nothing was erased. A new preview was made.',
    show: 'See the new preview',
  },
  progress: {
    title: 'Progress by data set',
    records,
    waiting: 'Waiting',
    erased: 'Erased',
    part: '{part} erased',
    ofDataSet: 'Erased of {dataSet}',
    due: 'To erase',
    state: 'Progress',
    steps: 'Steps',
    stepDone: 'Done',
    stepNow: 'Under way',
    stepIs: 'Under way: {step}',
    stepWaits: 'To come',
    erasing,
    pause: 'Pause',
    resume: 'Go on',
    paused: 'The purge is paused. Nothing is lost: it goes on where it was.',
    open: 'The purge was interrupted. It goes on where it was.',
    failed: 'The purge stopped at the step “{step}”.',
    failedNext: 'It stays open, and nothing is certified. Remove the cause, then choose “Go on”.',
    mayLeave: 'You may leave this screen: the purge goes on, and is found again under Purges.',
  },
  banner: {
    waits: 'A purge waits: {state}.',
    preview: 'See the preview',
    open: 'Open',
  },
  steps,
};
