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
  notTrusted: 'This certificate cannot be trusted: {why}.',
  saveJson: 'Save (JSON)',
  savePdf: 'Save (PDF)',
  verify: 'Verify',
  verifying: 'Reading the filed certificate and checking its signature…',
  holds: 'The certificate holds: unchanged, and signed by this installation.',
  fileHolds: '“{file}” holds: the certificate {id}, unchanged, and signed by this installation.',
  refused: 'The certificate is refused: {why} ({where}).',
  fileRefused: '“{file}” is refused: {why} ({where}).',
  checkFailed: 'It could not be verified: {why}',
  counts: 'Observed numbers',
  dataSet: 'Data set',
  store: 'Store',
  before: 'Before',
  gone: 'Erased',
  remaining: 'Remaining',
  held: 'Protected',
  clock: 'Since when it is gone',
  logically: 'Logically gone',
  physically: 'Physically gone from',
  verified: 'Verified on',
  proof: 'Proof',
  id: 'Name',
  issuedAt: 'Issued',
  reason: 'Reason',
  hash: 'Fingerprint of the content (SHA-256)',
  installation: 'Key of the installation (SHA-256)',
  scanWhole: 'All files of the data directory were read (files: {files}, {bytes}); values found again: {hits}.',
  scanSample:
    'Files were read for a sample of the erased values (files: {files}, {bytes}); values found again: {hits}.',
  agree: 'The aggregates equal a recount.',
  disagree: 'The aggregates differ from a recount.',
  trace: 'One trace stays on purpose: a keyed hash in the erasure ledger, so that what comes back is erased again.',
  protecting: 'Holds that protected',
  verifyFile: 'Verify a certificate file…',
  flaws,
};
