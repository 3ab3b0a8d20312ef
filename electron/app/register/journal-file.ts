import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  beforeFirst,
  type JournalAct,
  type JournalActor,
  type JournalEntry,
  type JournalVerdict,
  parseEntry,
  sealEntry,
  verifyJournal,
} from '../../../gdpr-register/journal.ts';
import type { AnchorVerdict } from '../../../gdpr-register/journal-anchor.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { firstFree, writeAtomically } from '../atomic-file.ts';
import { sha256 } from '../keys/signature-tools.ts';
import { ensureFolder } from '../private-folder.ts';
import { createWakers } from '../wakers.ts';
import { type JournalHeadFile, openJournalHead } from './journal-head-file.ts';
import { firstLineNotText, type LineFile, openLineFile } from './line-file.ts';
import { type JournalDetails, withoutPersons } from './without-persons.ts';

export interface Recorded {
  readonly actor: JournalActor;
  /** An activity, purge, hold or request; never a person. */
  readonly subject: string | null;
  readonly details: JournalDetails;
}

export interface JournalPage {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Lines of this page that are no entries. */
  readonly damaged: readonly number[];
  readonly total: number;
}

/** The register's memory of every act: lines that are only ever added, each bound to the one before. */
export interface Journal {
  /** Durable when it resolves. What looks like an address, a number or an id of a person is left out of the details. */
  append(act: JournalAct, recorded: Recorded): Promise<JournalEntry>;
  /** As `append`; but where that act of that subject is there already, as after a kill, that entry. */
  appendOnce(act: JournalAct, recorded: Recorded): Promise<JournalEntry>;
  /** The newest `limit` lines with a number below `before`. */
  read(range: { readonly before?: number | undefined; readonly limit: number }): JournalPage;
  verify(): JournalVerdict;
  /** The same, against a signed head that was kept elsewhere. */
  verifyAnchor(text: string): AnchorVerdict;
  /** `hash` of the last entry: 64 zeros where there is none. */
  head(): { readonly entries: number; readonly hash: string };
  /** The signed head that is kept beside it, as it is; null where there is none. */
  signedHead(): string | null;
  /** The whole file, as it is. */
  text(): string;
  /** What is added from now on, in groups; ends when the signal aborts or the journal closes. */
  listen(signal: AbortSignal): AsyncIterable<{ entries: JournalEntry[] }>;
  close(): void;
}

export interface JournalOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

export const journalFile = (dataDirectory: string): string => join(dataDirectory, 'register', 'journal.ndjson');

/**
 * `register/journal.ndjson`, for its owner alone. Damage keeps nobody from reading the rest or from adding to it. A last
 * line that a crash left unfinished is set aside in a file of its own, and it is said, here and in the journal.
 */
export function openJournal(options: JournalOptions): Journal {
  ensureFolder(options.dataDirectory, 'register');
  const lines = openLineFile(journalFile(options.dataDirectory));
  try {
    const journal = new JournalFile(lines, options);
    journal.finishLastLine();
    return journal;
  } catch (error) {
    lines.close();
    throw error;
  }
}

const entriesInGroup = 500;

class JournalFile implements Journal {
  readonly #lines: LineFile;
  readonly #options: JournalOptions;
  readonly #wakers = createWakers();
  readonly #signed: JournalHeadFile;
  #head: string;
  #closed = false;

  constructor(lines: LineFile, options: JournalOptions) {
    this.#lines = lines;
    this.#options = options;
    this.#head = this.#lastHash();
    this.#signed = openJournalHead({
      ...options,
      lines: () => lines.count(),
      hashOf: (line) => (line > lines.count() ? null : (parseEntry(lines.read(line - 1, line)[0]!)?.hash ?? null)),
    });
  }

  /** An unfinished line that is whole but for its end was written wholly, and only lacks that. */
  finishLastLine(): void {
    const rest = this.#lines.unfinished();
    if (rest.length === 0) return;
    const verdict = verifyJournal(`${this.text()}\n`, sha256);
    if (verdict.ok) {
      this.#lines.finish();
      this.#head = verdict.head;
      this.#signed.follow(this.head());
      return;
    }
    const name = `journal.unfinished-${this.#lines.count() + 1}`;
    const path = firstFree(join(this.#options.dataDirectory, 'register', name));
    writeAtomically(path, rest);
    this.#lines.cutUnfinished();
    const details = { bytes: rest.length, kept: basename(path) };
    this.#options.log.warn('journal-line-unfinished', details);
    this.#add('journal-repaired', { actor: 'application', subject: null, details });
  }

  async append(act: JournalAct, recorded: Recorded): Promise<JournalEntry> {
    return this.#add(act, recorded);
  }

  async appendOnce(act: JournalAct, recorded: Recorded): Promise<JournalEntry> {
    return this.#find(act, recorded.subject) ?? this.#add(act, recorded);
  }

  read({ before, limit }: { readonly before?: number | undefined; readonly limit: number }): JournalPage {
    const total = this.#lines.count();
    const end = Math.min(total, Math.max(0, (before ?? total + 1) - 1));
    const first = Math.max(0, end - limit);
    const entries: JournalEntry[] = [];
    const damaged: number[] = [];
    for (const [at, line] of this.#lines.read(first, end).entries()) {
      const entry = parseEntry(line);
      // An altered number would put the entry where another one is.
      if (entry?.seq === first + at + 1) entries.push(entry);
      else damaged.push(first + at + 1);
    }
    return { entries, damaged, total };
  }

  verify(): JournalVerdict {
    return this.#signed.verify(this.#chain());
  }

  verifyAnchor(text: string): AnchorVerdict {
    return this.#signed.verifyAnchor(text, this.#chain());
  }

  /** Its lines alone, whatever the head beside them says. */
  #chain(): JournalVerdict {
    const bytes = readFileSync(journalFile(this.#options.dataDirectory));
    const text = bytes.toString('utf8');
    const verdict = verifyJournal(text, sha256);
    const wrong = firstLineNotText(bytes, text);
    if (wrong === null || (!verdict.ok && verdict.line < wrong)) return verdict;
    return { ok: false, line: wrong, why: 'not-text' };
  }

  head(): { readonly entries: number; readonly hash: string } {
    return { entries: this.#lines.count(), hash: this.#head };
  }

  signedHead(): string | null {
    return this.#signed.text();
  }

  text(): string {
    return readFileSync(journalFile(this.#options.dataDirectory), 'utf8');
  }

  /** The file is the queue of a reader that is slow. */
  async *listen(signal: AbortSignal): AsyncGenerator<{ entries: JournalEntry[] }> {
    const { wait, wakeAll } = this.#wakers;
    let at = this.#lines.count();
    signal.addEventListener('abort', wakeAll, { once: true });
    try {
      while (!signal.aborted && !this.#closed) {
        const end = Math.min(at + entriesInGroup, this.#lines.count());
        if (end === at) {
          await wait();
          continue;
        }
        const { entries } = this.read({ before: end + 1, limit: end - at });
        at = end;
        yield { entries: [...entries] };
      }
    } finally {
      signal.removeEventListener('abort', wakeAll);
    }
  }

  close(): void {
    this.#closed = true;
    this.#lines.close();
    this.#wakers.wakeAll();
  }

  #add(act: JournalAct, { actor, subject, details }: Recorded): JournalEntry {
    const seq = this.#lines.count() + 1;
    const at = new Date(this.#options.nowMs()).toISOString();
    const content = { seq, at, actor, act, subject, details: withoutPersons(details), previous: this.#head };
    const { entry, line } = sealEntry(content, sha256);
    try {
      this.#lines.append(line);
    } catch (error) {
      throw notWritten(error);
    }
    this.#head = entry.hash;
    this.#signed.follow(this.head());
    this.#wakers.wakeAll();
    return entry;
  }

  #find(act: JournalAct, subject: string | null): JournalEntry | null {
    const lines = this.#lines.read(0, this.#lines.count()).filter((line) => line.includes(`"${act}"`));
    const entries = lines.map((line) => parseEntry(line));
    return entries.find((entry) => entry?.act === act && entry.subject === subject) ?? null;
  }

  /** What the next entry follows: of a damaged last line nothing is known, so it is the last one that can be read. */
  #lastHash(): string {
    for (let end = this.#lines.count(); end > 0; end -= 1) {
      const entry = parseEntry(this.#lines.read(end - 1, end)[0] ?? '');
      if (entry) return entry.hash;
    }
    return beforeFirst;
  }
}

function notWritten(cause: unknown): PipelineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The journal takes no entry (${reason}), and what is not written down is not done. Free space on the disk or check its permissions, then start again.`;
  return new PipelineError('io-failed', message, { cause });
}
