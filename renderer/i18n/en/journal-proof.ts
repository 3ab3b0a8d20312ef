import type { Flaw } from '../../../gdpr-register/signed.ts';
import type { Plural } from '../plural.ts';

const grown: Plural = {
  one: '“{file}” holds: up to line {entries}, of {day}, nothing was changed, and {count} line was added since.',
  other: '“{file}” holds: up to line {entries}, of {day}, nothing was changed, and {count} lines were added since.',
};
const flaws: Readonly<Record<Flaw, string>> = {
  truncated: 'the file is not an anchor, or its end was cut off',
  'not-json': 'the file is not an anchor',
  'not-canonical': 'the file was written anew: its bytes are not those that were signed',
  'not-this-document': 'the file is not an anchor, or a field of it was changed',
  'content-changed': 'the file was changed after it was signed',
  'key-changed': 'the key in the file was exchanged',
  'other-signer': 'the file was signed by another installation',
  'signature-invalid': 'the signature of the file does not hold',
};

/** What of the journal leaves the installation, and what comes back to be compared. */
export const journalProofEn = {
  menu: 'Proofs',
  menuHint: 'Files to keep elsewhere or to hand over',
  anchor: 'Save the anchor',
  anchorText: 'The signed end of the journal. Kept elsewhere, it proves later that nothing was rewritten.',
  compare: 'Check against an anchor…',
  compareText: 'Says whether the journal has only grown since.',
  audit: 'Save the file for an authority',
  auditText: 'Register, journal, certificates and their verifier, as a ZIP.',
  making: 'Making the file…',
  comparing: 'Comparing every line with the anchor…',
  notMade: 'The file could not be made.',
  anchorMade:
    'Anchor made: “{file}”. Keep it outside this computer: it shows whether the journal was cut or rewritten.',
  auditMade:
    'File made: “{file}”. It holds the register with its versions, the journal with its seal, the certificates, the public key, the settings without secrets, and a verifier. To check it, unpack it and run “node verify.mjs” in its folder.',
  grown,
  broken: 'The journal is no longer that of “{file}”, of {day}. Line {line} does not fit: {why}.',
  refused: '“{file}” says nothing about this journal: {why}.',
  flaws,
};
