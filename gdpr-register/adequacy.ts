import { countryKey, eeaCountries } from './countries.ts';
import type { Text } from './field.ts';

export interface AdequacyDecision {
  /** ISO 3166-1; null for an organisation. */
  readonly code: string | null;
  readonly name: Text;
  /** What it is limited to; null where it covers every recipient. */
  readonly limit: Text | null;
  readonly otherNames: readonly string[];
}

/** As the Commission's page listed them on the day `readOn`, which is to be shown wherever the list is used. */
export const adequacyList: {
  readonly readOn: string;
  readonly source: string;
  readonly decisions: readonly AdequacyDecision[];
} = {
  readOn: '2026-11-23',
  source:
    'https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en',
  decisions: [
    decision('AD', 'Andorre', 'Andorra'),
    decision('AR', 'Argentine', 'Argentina'),
    {
      ...decision('CA', 'Canada', 'Canada'),
      limit: {
        fr: 'organisations commerciales soumises à la loi LPRPDE',
        en: 'commercial organisations under the act PIPEDA',
      },
    },
    decision('FO', 'Îles Féroé', 'Faroe Islands'),
    decision('GG', 'Guernesey', 'Guernsey'),
    decision('IL', 'Israël', 'Israel'),
    decision('IM', 'Île de Man', 'Isle of Man'),
    decision('JP', 'Japon', 'Japan'),
    decision('JE', 'Jersey', 'Jersey'),
    { ...decision('NZ', 'Nouvelle-Zélande', 'New Zealand'), otherNames: ['Aotearoa'] },
    {
      ...decision('KR', 'République de Corée', 'Republic of Korea'),
      otherNames: ['Corée du Sud', 'South Korea'],
    },
    decision('CH', 'Suisse', 'Switzerland'),
    {
      ...decision('GB', 'Royaume-Uni', 'United Kingdom'),
      otherNames: [
        ...['UK', 'Grande-Bretagne', 'Great Britain', 'Angleterre', 'England', 'Écosse', 'Scotland'],
        ...['Pays de Galles', 'Wales', 'Irlande du Nord', 'Northern Ireland'],
      ],
    },
    {
      ...decision('US', 'États-Unis', 'United States'),
      limit: {
        fr: 'organismes inscrits au cadre de protection des données UE–États-Unis (DPF)',
        en: 'participants in the EU–US Data Privacy Framework (DPF)',
      },
      otherNames: ['USA', 'États-Unis d’Amérique', 'United States of America'],
    },
    decision('UY', 'Uruguay', 'Uruguay'),
    {
      ...decision(null, 'Organisation européenne des brevets', 'European Patent Organisation'),
      otherNames: ['OEB', 'EPO'],
    },
  ],
};

export type Standing =
  | { readonly kind: 'eea' }
  /** `decision.limit` says whom it covers, where it does not cover all. */
  | { readonly kind: 'adequate'; readonly decision: AdequacyDecision }
  | { readonly kind: 'third' };

/** How a country stands to transfers, by a name in French or English, or its code. One that is not known is a third country. */
export function standingOf(country: string): Standing {
  const key = countryKey(country);
  const found = adequacyList.decisions.find((it) => keysOf(it).includes(key));
  if (found !== undefined) return { kind: 'adequate', decision: found };
  return eeaKeys.has(key) ? { kind: 'eea' } : { kind: 'third' };
}

/** A limited decision does not spare the transfer its safeguard: whether the recipient is covered has to be said. */
export function needsSafeguard(country: string): boolean {
  const standing = standingOf(country);
  return standing.kind === 'third' || (standing.kind === 'adequate' && standing.decision.limit !== null);
}

const eeaKeys: ReadonlySet<string> = new Set(
  Object.entries(eeaCountries).flatMap(([code, names]) => [code, ...names].map((name) => countryKey(name))),
);

function decision(code: string | null, fr: string, en: string): AdequacyDecision {
  return { code, name: { fr, en }, limit: null, otherNames: [] };
}

function keysOf({ code, name, otherNames }: AdequacyDecision): readonly string[] {
  return [code ?? '', name.fr, name.en, ...otherNames].map((it) => countryKey(it)).filter((key) => key !== '');
}
