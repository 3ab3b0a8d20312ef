import type { RefusalCode } from '../../../gdpr-register/import/refusal-codes.ts';
import type { ErrorWords } from './error-words.ts';

export const fileErrorsEn: Readonly<Record<RefusalCode, ErrorWords>> = {
  'file-too-large': {
    what: 'The file is too large.',
    why: 'It is larger than 5 MB.',
    next: 'Export fewer activities at a time, and import file by file.',
  },
  'file-unpacks-too-large': {
    what: 'The file was not read to its end.',
    why: 'Unpacked, it is larger than 50 MB, or far larger than packed.',
    next: 'Copy its sheets into a new file and import that.',
  },
  'file-too-many-cells': {
    what: 'The file has too many rows or columns.',
    why: 'A register never needs so many.',
    next: 'Delete what lies beyond the register, save it again and import that.',
  },
  'file-empty': {
    what: 'The file is empty.',
    why: 'There is nothing in it to read.',
    next: 'Save it again in the program that made it, and import that.',
  },
  'file-broken': {
    what: 'The file cannot be read.',
    why: 'It is damaged or cut off.',
    next: 'Open it in the program that made it, save it again, and import that.',
  },
  'file-encrypted': {
    what: 'The file cannot be read.',
    why: 'It is protected by a password.',
    next: 'Save it without one and import that.',
  },
  'file-has-macros': {
    what: 'The file was not read.',
    why: 'It holds macros, which a register does not need.',
    next: 'Save it as ODS or XLSX without macros and import that.',
  },
  'file-has-entities': {
    what: 'The file was not read.',
    why: 'It declares XML entities, which no spreadsheet needs.',
    next: 'Open it in a spreadsheet program, save it again, and import that.',
  },
  'file-not-recognised': {
    what: 'The file is not a register.',
    why: 'It is none of ODS, XLSX, CSV or JSON.',
    next: 'Choose a register that was exported as one of these, or a form that was filled in.',
  },
};
