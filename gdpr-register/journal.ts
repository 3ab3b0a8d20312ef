import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { hex64, type SignatureTools } from './signed.ts';

/** Everything that is written down, of every area. */
export const journalActs = [
  'activity-created',
  'activity-saved',
  'activity-restored',
  'activity-moved',
  'activity-removed',
  'activity-refused',
  'register-exported',
  'register-imported',
  'register-import-previewed',
  'register-migrated',
  'purge-planned',
  'purge-refused',
  'purge-confirmed',
  'purge-paused',
  'purge-resumed',
  'purge-failed',
  'purge-certified',
  'purge-rechecked',
  'purge-due',
  'hold-added',
  'hold-reviewed',
  'hold-lifted',
  'request-opened',
  'request-changed',
  'request-extended',
  'request-paused',
  'request-closed',
  'request-refused',
  'request-letter-made',
  'person-found',
  'person-exported',
  'person-rectified',
  'person-restricted',
  'person-lifted',
  'person-objected',
  'drift-fixed',
  'audit-exported',
  'connection-used',
  'stage-rewound',
  'records-redriven',
  'journal-signed',
  'journal-repaired',
] as const;
export type JournalAct = (typeof journalActs)[number];

export const journalActors = ['window', 'command-line', 'application', 'schedule'] as const;
export type JournalActor = (typeof journalActors)[number];

const detailSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

/**
 * One act. `act` is not held to the list when it is read, so that an older version reads the journal of a newer one.
 * `subject` names an activity, purge, hold or request, never a person.
 */
export const journalEntrySchema = z.strictObject({
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  actor: z.enum(journalActors),
  act: z.string().min(1).max(60),
  subject: z.string().max(200).nullable(),
  details: z.record(z.string(), detailSchema),
  /** Of the entry before; 64 zeros for the first. */
  previous: hex64,
  /** SHA-256 over the canonical form of the entry without this field. */
  hash: hex64,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export type Sha256 = SignatureTools['sha256'];

/** What the first entry follows. */
export const beforeFirst = '0'.repeat(64);

export type JournalVerdict =
  /** `hashes` of the entries in order, for whoever compares them with a head that is kept elsewhere. */
  | { readonly ok: true; readonly entries: number; readonly head: string; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly why: JournalFault };

export const journalFaults = [
  'not-text',
  'not-an-entry',
  'altered',
  'out-of-order',
  'unfinished',
  /** Its signed head knows of lines that are no longer there. */
  'cut',
  /** Its signed head knows another line in that place: all of it was written anew. */
  'rewritten',
  /** Its signed head was altered, or signed by another key. */
  'head-refused',
  'head-missing',
] as const;
export type JournalFault = (typeof journalFaults)[number];

function hashEntry(entry: Omit<JournalEntry, 'hash'>, sha256: Sha256): string {
  return sha256(canonicalJson(entry));
}

/** A new entry with its hash, and its line. */
export function sealEntry(entry: Omit<JournalEntry, 'hash'>, sha256: Sha256): { entry: JournalEntry; line: string } {
  const sealed = journalEntrySchema.parse({ ...entry, hash: hashEntry(entry, sha256) });
  return { entry: sealed, line: canonicalJson(sealed) };
}

/** The entry of a line, or null where the line is none; its hash is not looked at. */
export function parseEntry(line: string): JournalEntry | null {
  try {
    const parsed = journalEntrySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads the whole journal and names the first line, from 1, that is not what was written there. */
export function verifyJournal(text: string, sha256: Sha256): JournalVerdict {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const hashes: string[] = [];
  for (const [at, line] of lines.entries()) {
    const head = hashes.at(-1) ?? beforeFirst;
    const entry = parseEntry(line);
    const why = entry === null ? 'not-an-entry' : faultOf(entry, { line, seq: at + 1, head, sha256 });
    if (entry === null || why !== null) return { ok: false, line: at + 1, why: why ?? 'not-an-entry' };
    hashes.push(entry.hash);
  }
  if (rest !== '') return { ok: false, line: lines.length + 1, why: 'unfinished' };
  return { ok: true, entries: hashes.length, head: hashes.at(-1) ?? beforeFirst, hashes };
}

interface Expected {
  readonly line: string;
  readonly seq: number;
  readonly head: string;
  readonly sha256: Sha256;
}

/** A line has one spelling alone: what reads the same but is written otherwise was altered too. */
function faultOf(entry: JournalEntry, { line, seq, head, sha256 }: Expected): JournalFault | null {
  const { hash, ...content } = entry;
  if (canonicalJson(entry) !== line || hashEntry(content, sha256) !== hash) return 'altered';
  return entry.seq === seq && entry.previous === head ? null : 'out-of-order';
}
