import type { ErrorWords } from './error-words.ts';

export type RewindErrorCode = 'group-active' | 'rewind-beyond' | 'rewind-nothing' | 'rewind-policy' | 'stage-running';

export const rewindErrorsEn: Readonly<Record<RewindErrorCode, ErrorWords>> = {
  'group-active': {
    what: 'The positions were not set back.',
    why: 'The group {group} still has members: {members}.',
    next: 'Stop the transformer there, or wait until the brokers have given it up, then try again.',
  },
  'rewind-beyond': {
    what: 'There is nothing at that place.',
    why: 'The log has no such partition or offset.',
    next: 'Choose an offset or a time that the log has.',
  },
  'rewind-nothing': {
    what: 'Nothing would be processed again.',
    why: 'The transformer has not read beyond that place, or retention took what lay behind it.',
    next: 'Choose an earlier time or offset.',
  },
  'rewind-policy': {
    what: 'Messages as old as that cannot be processed again.',
    why: 'Below offset {offset} partition {partition} was processed with another processing day or version.',
    next: 'Go back to that offset, or to a later one.',
  },
  'stage-running': {
    what: 'The transformer is running.',
    why: 'Its positions can only be set back while it stands still.',
    next: 'Pause it, then try again.',
  },
};
