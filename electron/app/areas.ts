import type { Language } from '../../gdpr-register/language.ts';
import { ownEntry } from '../../gdpr-register/own-activity.ts';
import { toPersonNotice } from '../../gdpr-register/person-notice.ts';
import type { PurgeReason } from '../../gdpr-register/purge-plan.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import { type ConnectionArea, createConnectionArea } from './connections/connection-area.ts';
import { guardPersons } from './connections/read-only.ts';
import { changeSettings } from './change-settings.ts';
import { storeNames } from '../contract/store-damage.ts';
import type { RegisterList } from '../contract/calls/register.ts';
import { documentLanguage } from './document-language.ts';
import type { Engine } from './engine.ts';
import type { Kept } from './kept.ts';
import { createPersonPort, type PersonPort } from './person/person-port.ts';
import { createPersonRights, type PersonRights } from './person/person-rights.ts';
import { openPurges, type PurgeOptions } from './purge/open-purges.ts';
import type { PurgeArea } from './purge/purge-area.ts';
import { createRedrives, type Redrives } from './records/redrives.ts';
import { dueScopesOf } from './register/due-scopes.ts';
import { ownConfiguration } from './register/own-configuration.ts';
import { setServerRetention } from './register/server-retention.ts';
import { countingOf, openRegisterArea, type RegisterArea } from './register/register-area.ts';
import { openRequests } from './requests/request-office.ts';
import { createRewinds, type Rewinds } from './rewind/rewind-area.ts';
import type { Requests } from './requests/requests.ts';

export interface AreaOptions extends PurgeOptions {
  readonly dataDirectory: string;
  readonly maintenanceWorkerUrl: URL;
  /** Which the host says the system speaks; left out: as Node understands the system. */
  readonly systemLocale?: string;
}

/** What stands on the engine and on what the host keeps: a part an area of the contract. */
export interface Areas {
  readonly register: RegisterArea;
  readonly rights: PersonRights;
  readonly requests: Requests;
  readonly purge: PurgeArea;
  readonly connectionArea: ConnectionArea;
  readonly rewinds: Rewinds;
  readonly redrives: Redrives;
  /** Resolves when nothing of them is under way any more. */
  close(): Promise<void>;
}

type Parts = Kept & { readonly engine: Engine };

export async function openAreas(options: AreaOptions, parts: Parts, closing: AbortSignal): Promise<Areas> {
  const port = guardPersons(createPersonPort({ ...options, ...parts }), parts.engine);
  const nowMs = (): number => parts.clock.nowMs();
  const language = (): Language => documentLanguage(parts.settings.read().language, options.systemLocale);
  const register = await openRegisterArea({
    ...options,
    ...parts,
    stores: { count: (scopes, signal) => purge.count(scopes, signal) },
    config: () => parts.engine.config(),
    places: () => parts.engine.places(),
    setRawRetention: async (rawRetention) => void (await changeSettings(parts, { rawRetention })),
    setServerRetention: (dataSet, duration) => setServerRetention(options, parts, { dataSet, duration }),
    ownEntry: (spoken) => ownEntry(ownConfiguration(parts.engine.config(), nowMs()), spoken),
    language,
    nowMs,
  });
  const dueScopes = (atMs: number): readonly PurgeReason[] => dueScopesOf(register.register, atMs);
  const titleOf = (id: string): string | null => titleIn(register.list(), id);
  const notice = () => toPersonNotice(countingOf(register.register.records()), language());
  const rights = createPersonRights({ port, ...parts, register: notice });
  const requests = openRequests({
    dataDirectory: options.dataDirectory,
    journal: parts.journal,
    rights,
    register: notice,
    provesErasure: (id, person) => isOfPerson(purge, id, person),
    nowMs,
  });
  const asked = { dueScopes, titleOf, language };
  const purge = openPurges(options, { ...parts, ...asked, forget: (id, by) => requests.forget(id, by) });
  void resumePersons(port, parts, closing).then(() => {
    if (options.finishPurges && !closing.aborted) purge.begin();
  });
  const redrives = createRedrives({ ...options, ...parts, purge });
  return {
    register,
    rights,
    requests,
    purge,
    connectionArea: createConnectionArea({
      ...parts,
      purge,
      storesChanged: () => storesChanged(parts, { register, purge }),
    }),
    rewinds: createRewinds({ ...options, ...parts, purge }),
    redrives,
    close: () => closeAreas({ register, requests, redrives, purge }),
  };
}

function titleIn({ activities }: RegisterList, activity: string): string | null {
  const title = activities.find(({ id }) => id === activity)?.title ?? '';
  return title === '' ? null : title;
}

async function closeAreas(areas: Pick<Areas, 'register' | 'requests' | 'redrives' | 'purge'>): Promise<void> {
  await areas.redrives.settled();
  areas.register.close();
  areas.requests.close();
  await areas.purge.close();
}

/** What was found in the stores until now is said of these no more: damage, differences from the register, what is due. */
function storesChanged({ damages }: Kept, { register, purge }: Pick<Areas, 'register' | 'purge'>): void {
  for (const store of storeNames) damages.forget(store);
  register.settingsChanged();
  purge.storesChanged();
}

/** Whole, signed by this installation, and of one person: of this one, where it is known who that is. */
function isOfPerson({ certificates, signingKey, subjectHash }: PurgeArea, id: string, person: string | null): boolean {
  if (!certificates.ids().includes(id)) return false;
  const scope = certificates.read(id, signingKey().publicPem)?.certificate?.payload.scope;
  return scope?.kind === 'person' && (person === null || scope.subject === subjectHash(id, person));
}

/** A change of a person that the last process left half done is finished; where it cannot be, that is said. */
async function resumePersons(person: PersonPort, { log }: Kept, signal: AbortSignal): Promise<void> {
  try {
    const persons = await person.resume(signal);
    if (persons > 0) log.info('persons-resumed', { persons });
  } catch (thrown) {
    const { code, message } = toPipelineError(thrown);
    // A damaged store is said, and offered for repair, by whoever opens it first.
    if (!signal.aborted && code !== 'store-damaged') log.error('persons-pending', { message, error: code });
  }
}
