import { parseCommittedValue } from '../domain/committed.ts';
import { ageOn, dayAtStart } from '../domain/calendar.ts';
import { utcDay } from '../domain/effective-time.ts';
import { emailDomain } from '../domain/email-domain.ts';
import { storable } from '../domain/text.ts';
import { maxAge, minAge, protectedEmail } from '../domain/transform.ts';
import type { Profile } from '../domain/user.ts';
import type { Corrections, CorrectionField, Rectified } from '../domain/person.ts';
import { nextVersions } from './next-version.ts';
import type { PersonStores } from './person-stores.ts';
import { notePending } from './pending.ts';

export interface RectifyTools {
  readonly protect: (text: string) => string;
  readonly domainToAscii: (host: string) => string;
}

export interface Rectification {
  readonly id: string;
  readonly corrections: Corrections;
}

/**
 * Writes corrected values into the stored profile, in a version above everything that is stored: the same record
 * delivered again does not undo it, a newer record of the source replaces it (P-PSN-5). `publishPending` then publishes the
 * facts; a kill between the two is made good by its next call.
 */
export async function rectify(
  stores: PersonStores,
  { id, corrections, protect, domainToAscii }: Rectification & RectifyTools,
  signal: AbortSignal,
): Promise<Rectified> {
  const profile = await stores.profiles.find(id);
  if (!profile) return { outcome: 'not-stored', fields: [] };
  const today = await processingDay(stores, profile);
  const { changes, refused } = toChanges(corrections, { protect, domainToAscii, today });
  if (refused.length > 0) return { outcome: 'refused', fields: refused };
  const { lasting } = await nextVersions(stores, id, { profile, signal });
  await notePending(stores, id);
  await stores.profiles.upsert([{ ...profile, ...changes, ...lasting }], new Map());
  const kept = await stores.profiles.find(id);
  const isKept = kept?.effectiveUs === lasting.effectiveUs && kept.revision === lasting.revision;
  return { outcome: isKept ? 'rectified' : 'replaced', fields: Object.keys(corrections) as CorrectionField[] };
}

/** The day on which the person's age was counted: a corrected birth date gives the age that it would have given then. */
async function processingDay({ profiles }: PersonStores, { origin, receivedMs }: Profile): Promise<string> {
  const value = (await profiles.committed()).get(origin.partition);
  return (value === undefined ? null : parseCommittedValue(value).asOf) ?? utcDay(receivedMs);
}

interface Checked {
  readonly changes: Partial<Profile>;
  readonly refused: readonly CorrectionField[];
}

/** Each field goes through the check that a record of the source goes through, and is stored as that would be. */
function toChanges(corrections: Corrections, tools: RectifyTools & { readonly today: string }): Checked {
  const refused: CorrectionField[] = [];
  let changes: Partial<Profile> = {};
  for (const [name, text] of Object.entries(corrections) as [CorrectionField, string | null][]) {
    const change = checks[name](text, tools);
    if (change === null) refused.push(name);
    else changes = { ...changes, ...change };
  }
  return { changes, refused };
}

type Check = (text: string | null, tools: RectifyTools & { readonly today: string }) => Partial<Profile> | null;

const checks: Readonly<Record<CorrectionField, Check>> = {
  fullName: (text) => ({ fullName: storable(text) ?? '' }),
  title: (text) => ({ title: storable(text) }),
  username: (text) => ({ username: storable(text) }),
  gender: (text) => ({ gender: storable(text) }),
  nationality: (text) => ({ nationality: storable(text) }),
  inscription: (text) => (text !== null && dayAtStart(text) !== text ? null : { inscription: text }),
  bornOn(text, { today }) {
    const age = text === null || dayAtStart(text) !== text ? -1 : ageOn(text, today);
    return age < minAge || age > maxAge ? null : { age };
  },
  email(text, { protect, domainToAscii }) {
    const domainName = emailDomain(text, domainToAscii);
    return text === null || domainName === null ? null : { domainName, email: protect(protectedEmail(text)) };
  },
  phone: (text, { protect }) => ({ phone: hashOf(storable(text), protect) }),
  address: (text, { protect }) => ({ address: hashOf(storable(text), protect) }),
};

function hashOf(text: string | null, protect: (text: string) => string): string | null {
  return text === null ? null : protect(text);
}
