import type { Aggregation } from './aggregation.ts';
import { ageBandsByGender } from './aggregations/age-bands-by-gender.ts';
import { ageBands } from './aggregations/age-bands.ts';
import { averageAgeByGender } from './aggregations/average-age-by-gender.ts';
import { averageAgeByNationality } from './aggregations/average-age-by-nationality.ts';
import { averageAge } from './aggregations/average-age.ts';
import { emailDomains } from './aggregations/email-domains.ts';
import { genderByNationality } from './aggregations/gender-by-nationality.ts';
import { gender } from './aggregations/gender.ts';
import { registrationsByYear } from './aggregations/registrations-by-year.ts';
import { usersByNationality } from './aggregations/users-by-nationality.ts';

/** The catalogue: an aggregation is its file and a line here; its panel appears by itself. */
export const aggregations: readonly Aggregation[] = [
  usersByNationality,
  averageAge,
  averageAgeByNationality,
  averageAgeByGender,
  ageBands,
  ageBandsByGender,
  emailDomains,
  gender,
  genderByNationality,
  registrationsByYear,
];
