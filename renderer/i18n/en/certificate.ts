import type { Flaw } from '../../../gdpr-register/signed.ts';
import type { Plural } from '../plural.ts';

const erased: Plural = {
  one: '{count} record was erased, and its absence verified',
  other: '{count} records were erased, and their absence verified',
};
const remains: Plural = { one: '{count} record remains', other: '{count} records remain' };
const flaws: Readonly<Record<Flaw, string>> = {
  truncated: 'it ends before its end',
  'not-json': 'it is not a certificate’s JSON',
  'not-canonical': 'it was written anew: its bytes are not those that were signed',
  'not-this-document': 'it is not an erasure certificate, or a field of it was changed',
  'content-changed': 'its content was changed after it was signed',
  'key-changed': 'the key in it was exchanged',
  'other-signer': 'it was signed by another installation',
  'signature-invalid': 'its signature does not hold',
};

export const certificateEn = {
  title: 'Certificate of erasure',
  erased,
  remains,
  nothingRemains: 'Nothing remains of what was to go.',
  reading: 'Reading the certificate…',
  notTrusted: 'This certificate cannot be trusted: {why}. Restore its file from a backup of the data directory.',
  saveJson: 'Save (JSON)',
  savePdf: 'Save (PDF)',
  paper: { en: 'The PDF was filed in English.', fr: 'The PDF was filed in French.' },
  verify: 'Verify',
  verifying: 'Reading the filed certificate and checking its signature…',
  holds: 'The certificate holds: unchanged, and signed by this installation.',
  fileHolds: '“{file}” holds: the certificate {id}, unchanged, and signed by this installation.',
  refused: 'The certificate is refused: {why}. Restore its file from a backup of the data directory.',
  fileRefused: '“{file}” is refused: {why}. Ask for the file as it was saved.',
  checkFailed: 'It could not be verified.',
  scope: 'What was to go',
  person: 'All data of one person, whom a keyed hash names that was made for this certificate alone:',
  olderThan: 'Older than',
  askedBy: 'Asked for by',
  byHand: 'an age that was entered here',
  counts: 'Observed numbers',
  dataSet: 'Data set',
  store: 'Store',
  before: 'To erase',
  gone: 'Erased',
  remaining: 'Remaining',
  held: 'Protected',
  pending: 'Still on disk',
  lookAgain: 'Look again now',
  lookingAgain: 'Looking again…',
  lookedAgain: 'Looked at again on {at}, with a signed addendum (number {number}).',
  clock: 'Gone since',
  logically: 'Logically gone',
  physically: 'Physically gone from',
  verified: 'Absence verified on',
  proof: 'Proof',
  id: 'Name',
  issuedAt: 'Issued',
  reason: 'Reason',
  hash: 'Fingerprint of the content (SHA-256)',
  installation: 'Key of the installation (SHA-256)',
  readAnew:
    'What remains was counted over every record of these data sets, looked at anew by another path than the erasure’s.',
  scanWhole:
    'All files of the data directory were read for everything that identified the person, in clear and hashed (values: {values}; files: {files}, of {bytes} in all); found again: {hits}.',
  scanSample:
    'All files of the data directory were also read for a sample of what was erased: ids and origins of persons drawn at random, and pieces of messages (values: {values}; files: {files}, of {bytes} in all); found again: {hits}.',
  agree: 'The aggregates equal a recount.',
  disagree: 'The aggregates differ from a recount.',
  traces: {
    person: 'One trace stays on purpose: a keyed hash in the erasure ledger, so that what comes back is erased again.',
    older:
      'One trace stays on purpose: the erasure ledger keeps up to which moment each data set was erased, so that an older record that comes back is erased again. It names nobody.',
  },
  protecting: 'Holds that protected',
  verifyFile: 'Verify a certificate file…',
  flaws,
};
