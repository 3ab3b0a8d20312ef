import { earliestReceipt } from '../../../gdpr-register/request/act-days.ts';
import { changeRequest } from '../../../gdpr-register/request/change-request.ts';
import type { RequestAct } from '../../../gdpr-register/request/request-act.ts';
import type { JournalAct } from '../../../gdpr-register/journal.ts';
import { forgetSubject, openRequest, type PersonRequest } from '../../../gdpr-register/request/request.ts';
import { createKeyedHash } from '../../../pipeline/stages/keyed-hash.ts';
import type { PersonSelector } from '../../contract/calls/person.ts';
import type { RequestChanged, RequestList } from '../../contract/calls/request.ts';
import { ContractFailure } from '../contract-failure.ts';
import { openInstallationKey } from '../installation-key.ts';
import { localDay } from '../local-day.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { Asking } from '../person/person-rights.ts';
import { newRecordName } from '../record-name.ts';
import { carryOut, type Refusal } from './carry-out.ts';
import { makeLetter } from './letter-file.ts';
import type { StoredRequest } from './request-folder.ts';
import { openRequestRecords, type RequestRecords } from './request-records.ts';
import type { ActDone, Based, Opened, RequestAsking, Requests, RequestsOptions, RequestWish } from './requests.ts';

const label = 'vigie subjects of requests, 1';

const journalActs: Readonly<Partial<Record<RequestAct['act'], JournalAct>>> = {
  'ask-identity': 'request-paused',
  extend: 'request-extended',
  close: 'request-closed',
  withdraw: 'request-closed',
  annul: 'request-closed',
};

export function openRequests(options: RequestsOptions): Requests {
  return new RequestOffice(options);
}

class RequestOffice implements Requests {
  readonly #options: RequestsOptions;
  readonly #records: RequestRecords;
  readonly #changes = createOneAtATime();
  #hashOf: ((id: string) => string) | null = null;

  constructor(options: RequestsOptions) {
    this.#options = options;
    this.#records = openRequestRecords(options);
  }

  list(): RequestList {
    return this.#records.list();
  }

  read(id: string): ReturnType<Requests['read']> {
    return { request: this.#records.view(this.#records.stored(id)), recipients: this.#recipients() };
  }

  open({ by, ...receipt }: RequestWish, { actor, signal }: RequestAsking): Promise<Opened> {
    return this.#changes.run(async () => {
      const id = newRecordName('request', this.#options.nowMs());
      if (receipt.receivedOn > this.#today())
        throw new ContractFailure('invalid-input', 'The day of the receipt lies in the future.');
      if (receipt.receivedOn < earliestReceipt)
        throw new ContractFailure('invalid-input', `The day of the receipt lies before ${earliestReceipt}.`);
      const ids = by === null ? [] : await this.#idsOf(by, { actor, signal, requestId: id });
      if (ids.length > 1) return { ok: false, ids };
      const subject = this.#subject(ids[0] ?? null);
      const details = { kind: receipt.kind, receivedOn: receipt.receivedOn, known: subject.key !== null };
      const opened = openRequest({ ...receipt, id, subject });
      return { ok: true, request: await this.#records.keep(opened, { actor, act: 'request-opened', details }) };
    });
  }

  identify(based: Based, by: PersonSelector, { actor, signal }: RequestAsking): Promise<RequestChanged> {
    return this.#based(based, { actor, act: 'identify' }, async ({ request }, refuse) => {
      if (request.closed !== null || request.carriedOut !== null)
        return refuse({
          code: 'refused',
          why: 'The request is carried out or closed: it is about whom it was about.',
        });
      const ids = await this.#idsOf(by, { actor, signal, requestId: based.id });
      if (ids.length !== 1) return refuse(notOne(ids.length));
      const named = { ...request, subject: this.#subject(ids[0]!) };
      const entry = { actor, act: 'request-changed', details: { act: 'identify' } } as const;
      return { ok: true, request: await this.#records.keep(named, entry) };
    });
  }

  act(based: Based, { act, corrections }: ActDone, { actor, signal }: RequestAsking): Promise<RequestChanged> {
    return this.#based(based, { actor, act: act.act }, async ({ request }, refuse) => {
      const changed = changeRequest(request, act, this.#today());
      if (!changed.ok) return refuse({ code: 'refused', why: changed.why });
      let next = changed.request;
      if (act.act === 'carry-out') {
        const asking = { actor, signal, requestId: request.id };
        const refusal = await carryOut({
          request,
          corrections,
          certificate: act.certificate,
          ...this.#options,
          asking,
        });
        if (refusal !== null) return refuse(refusal);
        next = this.#afterwards(next);
        if (request.kind === 'erasure') this.#records.forget(request.subject.key, act.certificate);
      }
      const details = { act: act.act, kind: request.kind, ...outcomeOf(act) };
      const entry = { actor, act: journalActs[act.act] ?? 'request-changed', details };
      return { ok: true, request: await this.#records.keep(next, entry) };
    });
  }

  letter(...[id, { isSaved, ...wish }, { actor }]: Parameters<Requests['letter']>): ReturnType<Requests['letter']> {
    return this.#changes.run(async () => {
      const { request } = this.#records.stored(id);
      const today = this.#today();
      const letter = await makeLetter(request, { ...wish, sender: this.#options.register().sender, today });
      if (!isSaved) return { ...letter, request: this.read(id).request };
      const letters = request.letters.filter(
        ({ kind, language, on }) => kind !== wish.kind || language !== wish.language || on !== today,
      );
      const noted = { ...request, letters: [...letters, { ...wish, on: today }] };
      const entry = { actor, act: 'request-letter-made', details: { ...wish } } as const;
      return { ...letter, request: await this.#records.keep(noted, entry) };
    });
  }

  forget(personId: string, purge: string): Promise<void> {
    return this.#changes.run(async () => this.#records.forget(this.#subject(personId).key, purge));
  }

  listen(signal: AbortSignal): AsyncIterable<RequestList> {
    return this.#records.listen(signal);
  }

  close(): void {
    this.#records.close();
  }

  /** A change one at a time, of the revision that it is based on. */
  #based(
    { id, base }: Based,
    said: { readonly actor: Asking['actor']; readonly act: string },
    change: (stored: StoredRequest, refuse: (why: Refusal) => Promise<RequestChanged>) => Promise<RequestChanged>,
  ): Promise<RequestChanged> {
    return this.#changes.run(async () => {
      const stored = this.#records.stored(id);
      if (stored.revision === base)
        return await change(stored, (refusal) => this.#records.refuse(stored, refusal, said));
      const why = 'The request was changed meanwhile. Look at it as it is now, then decide again.';
      return await this.#records.refuse(stored, { code: 'conflict', why }, said);
    });
  }

  /** Whoever was given the data is told (Art. 19): those that the register knows, where nobody was listed before. */
  #afterwards(request: PersonRequest): PersonRequest {
    const known = request.kind === 'erasure' ? forgetSubject(request, null) : request;
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

  #today(): string {
    return localDay(this.#options.nowMs());
  }
}

function outcomeOf(act: RequestAct): Readonly<Record<string, string>> {
  if (act.act === 'decide') return { outcome: act.outcome, grounds: [...act.grounds, ...act.exceptions].join(', ') };
  return act.act === 'carry-out' && act.certificate !== null ? { certificate: act.certificate } : {};
}

function notOne(persons: number): Refusal {
  if (persons === 0) return { code: 'not-found', why: 'Nobody is found with it. Try another way, or give the id.' };
  return { code: 'several', why: `${persons} persons are found with it: choose one by the id.` };
}
