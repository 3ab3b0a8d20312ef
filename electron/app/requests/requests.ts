import type { PersonNotice } from '../../../gdpr-register/person-notice.ts';
import type { RequestAct } from '../../../gdpr-register/request/request-act.ts';
import type { Receipt } from '../../../gdpr-register/request/request.ts';
import type { Corrections } from '../../../pipeline/domain/person.ts';
import type { PersonSelector } from '../../contract/calls/person.ts';
import type { RequestChanged, RequestList, RequestView } from '../../contract/calls/request.ts';
import type { Asking, PersonRights } from '../person/person-rights.ts';
import type { Journal } from '../register/journal-file.ts';
import type { LetterFile, LetterWish } from './letter-file.ts';

/** Who asks, and how long they wait. */
export type RequestAsking = Omit<Asking, 'requestId'>;

/** What a change is of, and what it is based on. */
export interface Based {
  readonly id: string;
  readonly base: number;
}

export type Opened =
  | { readonly ok: true; readonly request: RequestView }
  | { readonly ok: false; readonly ids: readonly string[] };

export type RequestWish = Omit<Receipt, 'id' | 'subject'> & { readonly by: PersonSelector | null };

/** Requests of persons: what is kept of each, what follows from it, and every change of it, in the journal too. */
export interface Requests {
  list(): RequestList;
  read(id: string): { readonly request: RequestView; readonly recipients: string[] };
  open(wish: RequestWish, asking: RequestAsking): Promise<Opened>;
  identify(based: Based, by: PersonSelector, asking: RequestAsking): Promise<RequestChanged>;
  act(based: Based, done: ActDone, asking: RequestAsking): Promise<RequestChanged>;
  /** Where it `isSaved`, that it was made is noted. */
  letter(
    id: string,
    wish: LetterWish & { readonly isSaved: boolean },
    asking: RequestAsking,
  ): Promise<LetterFile & { readonly request: RequestView }>;
  /** Of an erased person no request holds anything that names them. Durable when it resolves. */
  forget(personId: string, purge: string): Promise<void>;
  listen(signal: AbortSignal): AsyncIterable<RequestList>;
  close(): void;
}

export interface ActDone {
  readonly act: RequestAct;
  /** For carrying out a rectification. */
  readonly corrections?: Corrections | undefined;
}

export interface RequestsOptions {
  readonly dataDirectory: string;
  readonly rights: PersonRights;
  readonly journal: Pick<Journal, 'append'>;
  register(): PersonNotice;
  /** Whether a certificate of that name proves the erasure of a person: of this one, where it is known who that is. */
  provesErasure(certificate: string, personId: string | null): boolean;
  nowMs(): number;
}
