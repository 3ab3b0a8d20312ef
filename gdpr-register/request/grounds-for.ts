import { type Ground, type RefusalGround, refusalGroundNames, refusalGrounds } from './grounds.ts';
import type { PersonRequest } from './request.ts';

/** Those that may be given for a request of its kind, as far as it has come: the answer to the person says them. */
export function groundsFor({ kind, identity }: Pick<PersonRequest, 'kind' | 'identity'>): RefusalGround[] {
  return refusalGroundNames.filter((name) => {
    if (name === 'identity-not-confirmed' && identity.state !== 'asked') return false;
    const { kinds }: Ground = refusalGrounds[name];
    return kinds === undefined || kinds.includes(kind);
  });
}
