import { toPersonNotice } from '../../gdpr-register/person-notice.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { Engine } from './engine.ts';
import type { Kept } from './kept.ts';
import { createPersonPort, type PersonPort } from './person/person-port.ts';
import { createPersonRights, type PersonRights } from './person/person-rights.ts';
import { openPurges, type PurgeOptions } from './purge/open-purges.ts';
import type { PurgeArea } from './purge/purge-area.ts';
import { openRequests } from './requests/request-office.ts';
import type { Requests } from './requests/requests.ts';

export interface AreaOptions extends PurgeOptions {
  readonly dataDirectory: string;
  readonly maintenanceWorkerUrl: URL;
}

/** What stands on the engine and on what the host keeps: a part an area of the contract. */
export interface Areas {
  readonly rights: PersonRights;
  readonly requests: Requests;
  readonly purge: PurgeArea;
  /** Resolves when nothing of them is under way any more. */
  close(): Promise<void>;
}

export function openAreas(
  options: AreaOptions,
  parts: Kept & { readonly engine: Engine },
  closing: AbortSignal,
): Areas {
  const port = createPersonPort({ ...options, ...parts });
  const silent = toPersonNotice([], 'en');
  const register = () => silent;
  const rights = createPersonRights({ port, register, ...parts });
  const nowMs = (): number => parts.clock.nowMs();
  const requests = openRequests({
    dataDirectory: options.dataDirectory,
    journal: parts.journal,
    rights,
    register,
    nowMs,
  });
  const purge = openPurges(options, { ...parts, forget: (id) => requests.forget(id) });
  void resumePersons(port, parts, closing).then(() => {
    if (options.finishPurges && !closing.aborted) purge.begin();
  });
  return {
    rights,
    requests,
    purge,
    async close() {
      requests.close();
      await purge.close();
    },
  };
}

/** A change of a person that the last process left half done is finished; where it cannot be, that is said. */
async function resumePersons(person: PersonPort, { log }: Kept, signal: AbortSignal): Promise<void> {
  try {
    const persons = await person.resume(signal);
    if (persons > 0) log.info('persons-resumed', { persons });
  } catch (thrown) {
    const { code, message } = toPipelineError(thrown);
    // A damaged store is said, and offered for repair, by whoever opens it first.
    if (!signal.aborted && code !== 'store-damaged') log.error('persons-pending', { message });
  }
}
