import type { RequestRefusal } from '../../../electron/contract/calls/request.ts';
import type { ErrorWords } from './error-words.ts';

export type RequestErrorCode = `request-${RequestRefusal}` | 'request-unknown' | 'not-restricted';

/** Why an act on a request was not done. */
export const requestErrorsEn: Readonly<Record<RequestErrorCode, ErrorWords>> = {
  'request-unknown': {
    what: 'That request is not there.',
    why: 'Its file is gone, or it is of another data directory.',
    next: 'Go back to the list of requests.',
  },
  'request-conflict': {
    what: 'Nothing was changed.',
    why: 'Somebody else changed the request meanwhile.',
    next: 'Look at it as it is now, then decide again.',
  },
  'request-refused': {
    what: 'Nothing was changed.',
    why: 'The request does not allow it now.',
    next: 'Look at its dates and at what is missing.',
  },
  'request-no-person': {
    what: 'Nothing was changed.',
    why: 'The request does not say yet whom it is about.',
    next: 'Say first whom it is about, then carry it out.',
  },
  'request-not-found': {
    what: 'Nobody was found.',
    why: 'No profile and no message holds what you entered.',
    next: 'Check how it is written, or try another way.',
  },
  'request-several': {
    what: 'Nothing was changed.',
    why: 'Several persons are found with it.',
    next: 'Choose one of them by the id.',
  },
  'request-unfit': {
    what: 'Nothing was corrected.',
    why: 'A value does not fit: a day of the calendar, an age from 18 to 130 years, a whole e-mail address.',
    next: 'Correct the value and try again.',
  },
  'request-replaced': {
    what: 'The correction does not hold.',
    why: 'The source said something newer about the person meanwhile.',
    next: 'Look at what is stored now, then correct it again.',
  },
  'request-not-stored': {
    what: 'Nothing was corrected.',
    why: 'No profile of the person is stored.',
    next: 'Refuse the request where nothing is held, or look for the person another way.',
  },
  'request-no-certificate': {
    what: 'Nothing was changed.',
    why: 'The certificate is not there, or does not prove the erasure of this person.',
    next: 'Erase the person first, then choose the certificate of that erasure.',
  },
  'request-still-held': {
    what: 'Nothing was changed.',
    why: 'Data of the person is still held.',
    next: 'Erase the person first; the certificate then proves it.',
  },
  'not-restricted': {
    what: 'Nothing was changed.',
    why: 'Nobody who is found with it is restricted.',
    next: 'Check how it is written, or try another way.',
  },
};
