import type { Facts, Gender, Profile } from './user.ts';

const twoLetters = /^[a-z]{2}$/i;

export type FactsSource = Pick<Profile, 'nationality' | 'age' | 'gender' | 'domainName' | 'inscription'>;

/** What aggregates are made of, normalised from what is stored; the recount uses this very function. */
export function factsOf(profile: FactsSource): Facts {
  const { nationality } = profile;
  return {
    nationality: nationality !== null && twoLetters.test(nationality) ? nationality.toUpperCase() : 'unknown',
    age: profile.age,
    gender: normalGender(profile.gender),
    domain: profile.domainName,
    registeredOn: profile.inscription,
  };
}

function normalGender(gender: string | null): Gender {
  const lower = gender?.toLowerCase();
  return lower === 'female' || lower === 'male' ? lower : 'other';
}
