import type { Profile } from '../../../pipeline/domain/user.ts';
import type { ShownProfile } from '../../contract/calls/record.ts';

/** Without what is hashed: a window has no use for a hash, and nobody can make more of it. */
export function toShownProfile(profile: Profile): ShownProfile {
  const { id, receivedMs, fullName, age, nationality, gender, domainName, inscription } = profile;
  return {
    id,
    receivedMs,
    fullName,
    age,
    nationality,
    gender,
    domainName,
    inscription,
    protected: {
      email: profile.email !== '',
      phone: (profile.phone ?? '') !== '',
      address: (profile.address ?? '') !== '',
    },
  };
}
