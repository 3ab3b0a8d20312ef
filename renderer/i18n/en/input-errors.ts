import type { ErrorWords } from './error-words.ts';

const what = 'The input cannot be read.';

/** Why an input cannot be read, where the host knows it. */
export const inputErrorsEn = {
  missing: {
    what: 'The input was not found.',
    why: 'There is no file or folder {file}.',
    next: 'Check the path, or choose another input.',
  },
  permission: {
    what,
    why: 'You have no permission to read {file}.',
    next: 'Grant read access to it, or choose another input.',
  },
  damaged: {
    what,
    why: 'The compressed data of {file} is damaged or cut short.',
    next: 'Get the file again, or leave it out of the input.',
  },
  'not-a-file': {
    what,
    why: '{file} is neither a file nor a folder, and could not be resumed.',
    next: 'Write it to a file first.',
  },
  'too-large': {
    what,
    why: '{file} is one JSON document that would not fit into memory.',
    next: 'Split it, or write it as NDJSON, one user a line.',
  },
  'empty-folder': {
    what: 'The input was not found.',
    why: '{file} holds no .json, .ndjson or .jsonl file (also .gz), nor does a folder in it.',
    next: 'Choose another folder, or name the files themselves.',
  },
} satisfies Record<string, ErrorWords>;
