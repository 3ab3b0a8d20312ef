import { changeRequest, type RequestAct } from '../../../gdpr-register/request/change-request.ts';
import { forgetSubject, openRequest, type PersonRequest } from '../../../gdpr-register/request/request.ts';
import type { JournalAct } from '../../../gdpr-register/journal.ts';
import { createKeyedHash } from '../../../pipeline/stages/keyed-hash.ts';
import type { PersonSelector } from '../../contract/calls/person.ts';
import type { RequestChanged, RequestList, RequestView } from '../../contract/calls/request.ts';
import { ContractFailure } from '../contract-failure.ts';
import { openInstallationKey } from '../installation-key.ts';
import { localDay } from '../local-day.ts';
import { createNewest } from '../newest.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { Asking } from '../person/person-rights.ts';
import { newRecordName } from '../record-name.ts';
import { carryOut } from './carry-out.ts';
import { type LetterWish, makeLetter } from './letter-file.ts';
import { openRequestFolder, type StoredRequest } from './request-folder.ts';
import type { ActDone, Based, Opened, RequestAsking, Requests, RequestsOptions, RequestWish } from './requests.ts';
import { toRequestList, toRequestView } from './request-view.ts';

const label = 'vigie subjects of requests, 1';

const journalActs: Readonly<Partial<Record<RequestAct['act'], JournalAct>>> = {
  'ask-identity': 'request-paused',
  extend: 'request-extended',
  close: 'request-closed',
  withdraw: 'request-closed',
};

export function openRequests(options: RequestsOptions): Requests {
  return new RequestOffice(options);
}

class RequestOffice implements Requests {
  readonly #options: RequestsOptions;
  readonly #folder;
  readonly #changes = createOneAtATime();
  readonly #newest = createNewest<RequestList>();
  #hashOf: ((id: string) => string) | null = null;

  constructor(options: RequestsOptions) {
    this.#options = options;
    this.#folder = openRequestFolder(options.dataDirectory);
  }

  list(): RequestList {
    return toRequestList(this.#folder.list(), this.#today());
  }

  read(id: string): ReturnType<Requests['read']> {
    return { request: this.#view(this.#stored(id)), recipients: this.#recipients() };
  }

  open({ by, ...receipt }: RequestWish, { actor, signal }: RequestAsking): Promise<Opened> {
    return this.#changes.run(async () => {
      const id = newRecordName('request', this.#options.nowMs());
      if (receipt.receivedOn > this.#today())
        throw new ContractFailure('invalid-input', 'The day of the receipt lies in the future.');
      const ids = by === null ? [] : await this.#idsOf(by, { actor, signal, requestId: id });
      if (ids.length > 1) return { ok: false, ids };
      const subject = this.#subject(ids[0] ?? null);
      const request = this.#save({ revision: 1, request: openRequest({ ...receipt, id, subject }) });
      const details = { kind: receipt.kind, receivedOn: receipt.receivedOn, known: subject.key !== null };
      await this.#options.journal.append('request-opened', { actor, subject: id, details });
      return { ok: true, request };
    });
  }

  identify(based: Based, by: PersonSelector, { actor, signal }: RequestAsking): Promise<RequestChanged> {
    return this.#changes.run(async () => {
      const stored = this.#stored(based.id);
      if (stored.revision !== based.base) return this.#conflict(stored);
      const { closed, carriedOut } = stored.request;
      if (closed !== null || carriedOut !== null)
        return this.#refused(stored, { why: 'The request is carried out or closed: it is about whom it was about.' });
      const ids = await this.#idsOf(by, { actor, signal, requestId: based.id });
      if (ids.length !== 1) return this.#refused(stored, { why: notOne(ids.length) });
      const request = { ...stored.request, subject: this.#subject(ids[0]!) };
      return this.#changed(stored, request, { actor, act: 'request-changed', details: { act: 'identify' } });
    });
  }

  act(based: Based, { act, corrections }: ActDone, { actor, signal }: RequestAsking): Promise<RequestChanged> {
    return this.#changes.run(async () => {
      const stored = this.#stored(based.id);
      if (stored.revision !== based.base) return this.#conflict(stored);
      const { request } = stored;
      const refuse = async (why: string): Promise<RequestChanged> => {
        const details = { act: act.act, why };
        await this.#options.journal.append('request-refused', { actor, subject: request.id, details });
        return this.#refused(stored, { why });
      };
      const changed = changeRequest(request, act, this.#today());
      if (!changed.ok) return refuse(changed.why);
      let next = changed.request;
      if (act.act === 'carry-out') {
        const asking = { actor, signal, requestId: request.id };
        const why = await carryOut({ request, corrections, rights: this.#options.rights, asking });
        if (why !== null) return refuse(why);
        next = this.#afterwards(next);
        if (request.kind === 'erasure') this.#forget(request.subject.key);
      }
      const details = { act: act.act, kind: request.kind, ...outcomeOf(act) };
      return this.#changed(stored, next, { actor, act: journalActs[act.act] ?? 'request-changed', details });
    });
  }

  letter(id: string, wish: LetterWish, { actor }: RequestAsking): ReturnType<Requests['letter']> {
    return this.#changes.run(async () => {
      const stored = this.#stored(id);
      const today = this.#today();
      const { sender } = this.#options.register();
      const letter = await makeLetter(stored.request, { ...wish, sender, today });
      const { letters } = stored.request;
      const made = { kind: wish.kind, language: wish.language, on: today };
      const isNoted = letters.some((known) => JSON.stringify(known) === JSON.stringify(made));
      const request = { ...stored.request, letters: isNoted ? letters : [...letters, made] };
      const view = isNoted ? this.#view(stored) : this.#save({ revision: stored.revision + 1, request });
      const details = { kind: wish.kind, language: wish.language };
      await this.#options.journal.append('request-letter-made', { actor, subject: id, details });
      return { ...letter, request: view };
    });
  }

  forget(personId: string): Promise<void> {
    return this.#changes.run(async () => this.#forget(this.#subject(personId).key));
  }

  listen(signal: AbortSignal): AsyncIterable<RequestList> {
    this.#newest.set(this.list());
    return this.#newest.listen(signal);
  }

  close(): void {
    this.#newest.close();
  }

  #forget(key: string | null): void {
    for (const { revision, request } of this.#folder.list().requests)
      if (key !== null && request.subject.key === key)
        this.#save({ revision: revision + 1, request: forgetSubject(request) });
  }

  /** Whoever was given the data is told (Art. 19): those that the register knows, where nobody was listed before. */
  #afterwards(request: PersonRequest): PersonRequest {
    const known = request.kind === 'erasure' ? forgetSubject(request) : request;
    if (known.recipients.length > 0) return known;
    const recipients = this.#recipients().map((name) => ({ name, toldOn: null, notTold: null }));
    return { ...known, recipients };
  }

  /** A department of the controller is not told by letter. */
  #recipients(): string[] {
    const { recipients } = this.#options.register();
    return recipients.flatMap(({ name, internal }) => (internal ? [] : name));
  }

  async #idsOf(by: PersonSelector, asking: Asking): Promise<readonly string[]> {
    return 'id' in by ? [by.id.toLowerCase()] : (await this.#options.rights.find(by, asking)).ids;
  }

  #subject(personId: string | null): PersonRequest['subject'] {
    if (personId === null) return { key: null, id: null };
    this.#hashOf ??= createKeyedHash(openInstallationKey(this.#options.dataDirectory), label);
    const id = personId.toLowerCase();
    return { key: this.#hashOf(id), id };
  }

  #stored(id: string): StoredRequest {
    const stored = this.#folder.read(id);
    if (stored) return stored;
    throw new ContractFailure('request-unknown', 'There is no request of that name.');
  }

  #save(stored: StoredRequest): RequestView {
    this.#folder.write(stored);
    this.#newest.set(this.list());
    return this.#view(stored);
  }

  async #changed(
    { revision }: StoredRequest,
    request: PersonRequest,
    said: {
      readonly actor: Asking['actor'];
      readonly act: JournalAct;
      readonly details: Readonly<Record<string, string>>;
    },
  ): Promise<RequestChanged> {
    const view = this.#save({ revision: revision + 1, request });
    const { actor, act, details } = said;
    await this.#options.journal.append(act, { actor, subject: request.id, details });
    return { ok: true, request: view };
  }

  #conflict(stored: StoredRequest): RequestChanged {
    const why = 'The request was changed meanwhile. Look at it as it is now, then decide again.';
    return { ok: false, code: 'conflict', why, request: this.#view(stored) };
  }

  #refused(stored: StoredRequest, { why }: { readonly why: string }): RequestChanged {
    return { ok: false, code: 'refused', why, request: this.#view(stored) };
  }

  #view(stored: StoredRequest): RequestView {
    return toRequestView(stored, { all: this.#folder.list().requests, today: this.#today() });
  }

  #today(): string {
    return localDay(this.#options.nowMs());
  }
}

function outcomeOf(act: RequestAct): Readonly<Record<string, string>> {
  if (act.act === 'decide') return { outcome: act.outcome, grounds: [...act.grounds, ...act.exceptions].join(', ') };
  return act.act === 'carry-out' && act.certificate !== null ? { certificate: act.certificate } : {};
}

function notOne(persons: number): string {
  return persons === 0
    ? 'Nobody is found with it. Try another way, or give the id.'
    : `${persons} persons are found with it: choose one by the id.`;
}
