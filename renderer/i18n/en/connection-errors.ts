import type { ErrorWords } from './error-words.ts';

export type ConnectionErrorCode =
  | 'connection-unknown'
  | 'connection-name-taken'
  | 'connection-fixed'
  | 'connection-in-use'
  | 'connection-unsupported'
  | 'read-only'
  | 'file-no-connections';

export const connectionErrorsEn: Readonly<Record<ConnectionErrorCode, ErrorWords>> = {
  'connection-unknown': {
    what: 'That connection is not there.',
    why: 'It was removed or renamed, perhaps in another window.',
    next: 'Go back to the list of connections.',
  },
  'connection-name-taken': {
    what: 'Nothing was saved.',
    why: 'There is a connection of that name already.',
    next: 'Give it another name.',
  },
  'connection-fixed': {
    what: 'Nothing was changed.',
    why: 'The embedded connection is always there as it is.',
    next: 'Add a connection of your own.',
  },
  'connection-in-use': {
    what: 'Nothing was changed.',
    why: 'The connection is in use: its servers and its read-only mark are not changed under what runs.',
    next: 'Use another connection first, such as the embedded one.',
  },
  'connection-unsupported': {
    what: 'The connection was not used.',
    why: 'This version has no driver for one of its servers.',
    next: 'Install a newer version, or choose another connection.',
  },
  'read-only': {
    what: 'Nothing was changed.',
    why: 'The connection in use is read-only: nothing is started, deleted or corrected through it.',
    next: 'Use another connection in Settings, or take the read-only mark away there.',
  },
  'file-no-connections': {
    what: 'Nothing was imported.',
    why: 'The file is no export of connections.',
    next: 'Choose a file that Vigie exported in Settings.',
  },
};
