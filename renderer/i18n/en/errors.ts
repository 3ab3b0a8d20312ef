import type { RefusalCode } from '../../../gdpr-register/import/refusal-codes.ts';
import type { PipelineErrorCode } from '../../../pipeline/domain/errors.ts';
import { type ConnectionErrorCode, connectionErrorsEn } from './connection-errors.ts';
import type { ErrorWords } from './error-words.ts';
import { fileErrorsEn } from './file-errors.ts';
import { type RequestErrorCode, requestErrorsEn } from './request-errors.ts';
import { type RewindErrorCode, rewindErrorsEn } from './rewind-errors.ts';

export type ShownErrorCode =
  | PipelineErrorCode
  | 'disconnected'
  | 'cancelled'
  | 'invalid-input'
  | 'pipeline-running'
  | 'repairing'
  | 'plan-unknown'
  | 'plan-used'
  | 'plan-stale'
  | 'confirmation-wrong'
  | 'person-held'
  | 'hold-not-enforced'
  | 'personal-words'
  | 'hold-unknown'
  | 'purge-open'
  | 'purge-damaged'
  | 'purge-running'
  | 'purge-interrupted'
  | 'journal-refused'
  | ConnectionErrorCode
  | RequestErrorCode
  | RewindErrorCode
  | RefusalCode;

export const errorsEn: Readonly<Record<ShownErrorCode, ErrorWords>> = {
  'config-invalid': {
    what: 'The settings were not accepted.',
    why: 'A value is missing or out of its range.',
    next: 'Correct the marked setting and try again.',
  },
  'data-directory-in-use': {
    what: 'The data directory is in use.',
    why: 'Another Vigie is working on it.',
    next: 'Close the other one, or choose another directory.',
  },
  'disk-full': {
    what: 'Nothing can be written.',
    why: 'The disk is full.',
    next: 'Free some space: a running pipeline then goes on by itself.',
  },
  'input-not-found': {
    what: 'The input was not found.',
    why: 'There is no file or folder at that path.',
    next: 'Check the path and start again.',
  },
  'input-unreadable': {
    what: 'The input cannot be read.',
    why: 'Its permissions or its form do not allow it.',
    next: 'Check the file and start again.',
  },
  'io-failed': {
    what: 'Reading or writing failed.',
    why: 'The disk or the file system reported an error.',
    next: 'Check that the disk is there, has room and may be written.',
  },
  'position-mismatch': {
    what: 'The positions in the stores do not match.',
    why: 'One of the store files was replaced or restored.',
    next: 'Restore the files that belong together, or move the store aside.',
  },
  'processing-day-changed': {
    what: 'The processing day differs from the stored one.',
    why: 'This data directory was begun with another day.',
    next: 'Use the same day, or another data directory.',
  },
  'source-refused': {
    what: 'The source refused to answer.',
    why: 'It asks for fewer requests or reports an error.',
    next: 'Wait: the next try comes by itself. Otherwise lower the pace.',
  },
  'source-unreachable': {
    what: 'The source cannot be reached.',
    why: 'There is no network, or its host does not answer.',
    next: 'Check the connection, or choose the synthetic source.',
  },
  'aggregates-behind': {
    what: 'The aggregators in other processes get no further.',
    why: 'They still count what is erased, and this one would take their partitions from them.',
    next: 'See what keeps them, or stop them; then resume.',
  },
  'barrier-not-passed': {
    what: 'A transformer in another process did not end what it was at.',
    why: 'It may not have seen yet who is erased or restricted: nothing was deleted.',
    next: 'See what keeps it there, or stop it; then resume.',
  },
  'store-busy': {
    what: 'The store is busy.',
    why: 'Another program holds one of its files.',
    next: 'Wait, or close the other program.',
  },
  'store-damaged': {
    what: 'A store is damaged.',
    why: 'A checksum does not match what was written.',
    next: 'Stop the pipeline and choose one of the repairs that are offered.',
  },
  'store-refused': {
    what: 'A server refused the connection.',
    why: 'User, password, rights or certificate are not what it wants.',
    next: 'Test the connection in the settings: it names the cause and what to do.',
  },
  'store-too-new': {
    what: 'A store cannot be opened.',
    why: 'It was written by a newer version of Vigie.',
    next: 'Update Vigie, or use another data directory.',
  },
  'store-unreachable': {
    what: 'A server cannot be reached.',
    why: 'It is stopped, or the network does not lead to it.',
    next: 'Start it or mend the network: a running pipeline then goes on by itself, and nothing is lost.',
  },
  'topic-changed': {
    what: 'The log is not the one that was read before.',
    why: 'Its file was replaced.',
    next: 'Restore the file, or move the stores aside together.',
  },
  unexpected: {
    what: 'Something unexpected happened.',
    why: 'The console has the details.',
    next: 'If it comes back, report it with the lines of the console.',
  },
  'worker-died': {
    what: 'A stage ended unexpectedly.',
    why: 'Its worker stopped without saying why.',
    next: 'The console says what came before. After several failures in a row it waits until you start it.',
  },
  disconnected: {
    what: 'The connection to the host is gone.',
    why: 'The host was stopped, or it does not answer.',
    next: 'If it answers again, this window reconnects. If it was started anew, open its new address.',
  },
  'invalid-input': {
    what: 'The host did not accept what was asked.',
    why: 'A value is missing or out of its range.',
    next: 'Check what you entered; the window and the host may also be of different versions.',
  },
  'pipeline-running': {
    what: 'The pipeline is running.',
    why: 'This can only be done while nothing moves.',
    next: 'Stop the pipeline, then try again.',
  },
  repairing: {
    what: 'A store is being repaired.',
    why: 'Nothing may be started meanwhile.',
    next: 'Start again when the repair is done.',
  },
  'plan-unknown': {
    what: 'That preview is not there.',
    why: 'It was made on another data directory, or its file is gone.',
    next: 'Make a new preview.',
  },
  'plan-used': {
    what: 'That preview was confirmed before.',
    why: 'Each preview is carried out once.',
    next: 'See its purge in the list, or make a new preview.',
  },
  'plan-stale': {
    what: 'The preview is out of date.',
    why: 'Since it was made, more would go, the register asks for something else, or this machine’s clock was set back.',
    next: 'Nothing was erased. Look at the new preview.',
  },
  'confirmation-wrong': {
    what: 'Nothing was erased.',
    why: 'What was typed is not what this preview asks for.',
    next: 'Type it again, letter by letter.',
  },
  'person-held': {
    what: 'Nothing was erased.',
    why: 'A legal hold protects that person.',
    next: 'Answer the request with the exception, or lift the hold first.',
  },
  'hold-not-enforced': {
    what: 'Nothing was erased.',
    why: 'A hold is written down that the stores do not know.',
    next: 'Lift it, or add it again; no purge runs before.',
  },
  'personal-words': {
    what: 'Nothing was done.',
    why: 'The ground or the reason holds an e-mail address, an id of a person or a long number, which would be a copy that nobody erases.',
    next: 'Say it in other words, then do it again.',
  },
  'hold-unknown': {
    what: 'That hold is not in force.',
    why: 'It was lifted before, or it is not of this data directory.',
    next: 'Look at the list of holds.',
  },
  'purge-open': {
    what: 'The hold was not lifted.',
    why: 'A purge is open that was confirmed with what the hold protects.',
    next: 'Finish that purge, then lift the hold.',
  },
  'purge-damaged': {
    what: 'The hold was not lifted.',
    why: 'The files of the purge {purge} are damaged; it was confirmed with what the hold protects, and may be open.',
    next: 'Restore the folder {folder} of the data directory from a backup. Where there is none, remove it: that purge then deletes nothing more and has no certificate.',
  },
  'purge-running': {
    what: 'A purge is at work.',
    why: 'It deletes in the stores, which are neither counted nor replaced meanwhile.',
    next: 'Wait until it is closed, or pause it.',
  },
  'purge-interrupted': {
    what: 'The purge was interrupted.',
    why: 'Vigie is closing.',
    next: 'It goes on by itself when Vigie starts again.',
  },
  'journal-refused': {
    what: 'The journal is not as it was written.',
    why: 'A line of it or its seal was altered, or its end was cut off.',
    next: 'Verify the chain: it names the line.',
  },
  ...fileErrorsEn,
  ...connectionErrorsEn,
  ...requestErrorsEn,
  ...rewindErrorsEn,
  cancelled: { what: 'Cancelled.', why: 'You stopped it.', next: 'Nothing was changed.' },
};
