import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { PlannedErasures } from '../state/planned-erasures.ts';
import type { ListedCertificate } from './certificate-store.ts';

export interface KnownOfPurges {
  readonly requests: readonly Pick<RequestView, 'id' | 'request'>[];
  /** What this window was asked to preview, by the request. */
  readonly erasures: PlannedErasures;
  readonly certificates: readonly Pick<ListedCertificate, 'id' | 'content'>[];
}

/** The reference of the request that asked for a purge, or else the reason that was given for it; null = neither is known. */
export function purgeWhy(id: string, { requests, erasures, certificates }: KnownOfPurges): string | null {
  const named = requests.find(({ request }) => request.carriedOut?.certificate === id)?.id;
  const asked = named ?? Object.keys(erasures).find((request) => erasures[request] === id);
  return asked ?? certificates.find((one) => one.id === id)?.content?.reason ?? null;
}
