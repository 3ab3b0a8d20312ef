import type { JournalAct } from '../../../gdpr-register/journal.ts';
import { forgetSubject, type PersonRequest } from '../../../gdpr-register/request/request.ts';
import type { RequestChanged, RequestList, RequestView } from '../../contract/calls/request.ts';
import type { Actor } from '../actor.ts';
import { ContractFailure } from '../contract-failure.ts';
import { localDay } from '../local-day.ts';
import { createNewest } from '../newest.ts';
import type { Recorded } from '../register/journal-file.ts';
import type { Refusal } from './carry-out.ts';
import { watchDay } from './day-watch.ts';
import { openRequestFolder, type RequestFolder, type StoredRequest } from './request-folder.ts';
import type { RequestsOptions } from './requests.ts';
import { toRequestList, toRequestView } from './request-view.ts';

/** What is said in the journal of a change. */
export interface RequestEntry {
  readonly actor: Actor;
  readonly act: JournalAct;
  readonly details: Recorded['details'];
}

/** The requests as they are kept: a file each, and an entry of the journal for every change. */
export interface RequestRecords {
  list(): RequestList;
  /** Throws `request-unknown`, or what is wrong with its file. */
  stored(id: string): StoredRequest;
  view(stored: StoredRequest): RequestView;
  /** Where the journal takes no entry, the file is put back: what is not written down is not done. */
  keep(request: PersonRequest, entry: RequestEntry): Promise<RequestView>;
  refuse(stored: StoredRequest, refusal: Refusal, said: RefusedAct): Promise<RequestChanged>;
  /** Takes out of every request what names the person of this hash. */
  forget(key: string | null, purge: string | null): void;
  listen(signal: AbortSignal): AsyncIterable<RequestList>;
  close(): void;
}

/** The act that was not done, and whose. */
export interface RefusedAct {
  readonly actor: Actor;
  readonly act: string;
}

export function openRequestRecords(
  options: Pick<RequestsOptions, 'dataDirectory' | 'journal' | 'nowMs'>,
): RequestRecords {
  const { journal, nowMs } = options;
  const folder = openRequestFolder(options.dataDirectory);
  const newest = createNewest<RequestList>();
  const today = (): string => localDay(nowMs());
  const list = (): RequestList => toRequestList(folder.list(), today());
  const view = (stored: StoredRequest): RequestView =>
    toRequestView(stored, { all: folder.list().requests, today: today() });

  const stopWatch = watchDay(today, () => newest.set(list()));

  return {
    list,
    view,
    stored(id) {
      const stored = folder.read(id);
      if (stored) return stored;
      throw new ContractFailure('request-unknown', 'There is no request of that name.');
    },
    async keep(request, entry) {
      const stored = await write(request, entry, { folder, journal });
      newest.set(list());
      return view(stored);
    },
    async refuse(stored, { code, why }, { actor, act }) {
      await journal.append('request-refused', { actor, subject: stored.request.id, details: { act, code, why } });
      return { ok: false, code, why, request: view(stored) };
    },
    forget(key, purge) {
      if (key === null) return;
      for (const { revision, request } of folder.list().requests)
        if (request.subject.key === key)
          folder.write({ revision: revision + 1, request: forgetSubject(request, purge) });
      newest.set(list());
    },
    listen(signal) {
      newest.set(list());
      return newest.listen(signal);
    },
    close() {
      stopWatch();
      newest.close();
    },
  };
}

async function write(
  request: PersonRequest,
  { actor, act, details }: RequestEntry,
  { folder, journal }: { readonly folder: RequestFolder; readonly journal: RequestsOptions['journal'] },
): Promise<StoredRequest> {
  const before = folder.read(request.id);
  const stored = { revision: (before?.revision ?? 0) + 1, request };
  folder.write(stored);
  try {
    await journal.append(act, { actor, subject: request.id, details });
  } catch (error) {
    if (before) folder.write(before);
    else folder.remove(request.id);
    throw error;
  }
  return stored;
}
