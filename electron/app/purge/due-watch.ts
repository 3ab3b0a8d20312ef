import { join } from 'node:path';
import { z } from 'zod';
import { totalOf } from '../../../gdpr-register/purge-plan.ts';
import type { PurgeDue } from '../../contract/calls/purge.ts';
import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder } from '../private-folder.ts';
import { scopesOf } from './make-plan.ts';
import type { PurgeDeps } from './purge-deps.ts';

/** Looks whether the register says that something is due, and says so. It deletes nothing and plans nothing. */
export interface DueWatch {
  /** What waits for approval; null = nothing is due, or nobody has looked yet. */
  current(): PurgeDue | null;
  /** The same, counted now where nobody has looked yet; announces nothing. null also where it cannot be counted, which is logged. */
  known(signal: AbortSignal): Promise<PurgeDue | null>;
  /** Looks anew, as after a purge: one that is under way already may have counted before. */
  look(): Promise<void>;
  /** Resolves when no look is under way any more. */
  close(): Promise<void>;
}

export interface DueWatchOptions {
  readonly deps: PurgeDeps;
  onChange(): void;
}

const everyMs = 3_600_000;
/** An application that was open looked this recently; what became due since an earlier look was missed. */
const missedAfterMs = 2 * everyMs;
const lookedSchema = z.object({ lookedMs: z.number().int(), total: z.number().int() });
type Looked = z.infer<typeof lookedSchema>;

/** Looks at the start, and then every hour while the application is open. */
export function watchDue({ deps, onChange }: DueWatchOptions): DueWatch {
  const abort = new AbortController();
  let current: PurgeDue | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let hasLooked = false;

  async function lookOnce(): Promise<void> {
    const counted = await countDue(deps, abort.signal);
    const { atMs, total } = counted;
    const isNews = total > (current?.total ?? 0);
    if (isNews) await announce(deps, counted);
    current = total === 0 ? null : { ...counted, missed: current?.missed ?? counted.missed };
    hasLooked = true;
    writeLooked(deps.dataDirectory, { lookedMs: atMs, total });
    onChange();
  }

  async function look(): Promise<void> {
    await looking;
    if (abort.signal.aborted) return;
    looking ??= lookOnce()
      .catch((error: unknown) => logUncounted(deps, error, abort.signal))
      .finally(() => {
        looking = null;
        if (timer !== null) clearTimeout(timer);
        if (!abort.signal.aborted) timer = setTimeout(() => void look(), everyMs).unref();
      });
    await looking;
  }

  async function known(signal: AbortSignal): Promise<PurgeDue | null> {
    await looking;
    if (hasLooked) return current;
    try {
      const counted = await countDue(deps, signal);
      return counted.total === 0 ? null : counted;
    } catch (error) {
      logUncounted(deps, error, signal);
      return null;
    }
  }

  return {
    current: () => current,
    known,
    look,
    async close() {
      abort.abort();
      if (timer !== null) clearTimeout(timer);
      await looking;
    },
  };
}

async function countDue(
  { dataDirectory, erasure, dueScopes, nowMs }: PurgeDeps,
  signal: AbortSignal,
): Promise<PurgeDue> {
  const atMs = nowMs();
  const before = readLooked(dataDirectory);
  const scopes = scopesOf(dueScopes(atMs));
  const counts = scopes.length === 0 ? [] : await erasure.count(scopes, signal);
  const [total, held] = [totalOf(counts), counts.reduce((sum, count) => sum + count.held, 0)];
  const missed = before !== null && atMs - before.lookedMs > missedAfterMs && total > before.total;
  const dataSets = new Set(counts.flatMap(({ dataSet, n }) => (n > 0 ? [dataSet] : []))).size;
  return { atMs, total, dataSets, held, missed };
}

/** Said on the console and in the journal before it is shown. */
async function announce({ log, journal }: PurgeDeps, { total, held, missed }: PurgeDue): Promise<void> {
  log.warn(missed ? 'purge-missed' : 'purge-due', { records: total, held });
  await journal.append('purge-due', { actor: 'schedule', subject: null, details: { due: total, held, missed } });
}

function logUncounted({ log }: PurgeDeps, error: unknown, signal: AbortSignal): void {
  const { code, message } = toPipelineError(error);
  if (!signal.aborted) log.error('purge-not-counted', { message, error: code });
}

function fileOf(dataDirectory: string): string {
  return join(dataDirectory, 'register', 'purges', 'looked.json');
}

/** null where nobody has looked yet, or where it cannot be said when. */
function readLooked(dataDirectory: string): Looked | null {
  const text = readIfThere(fileOf(dataDirectory));
  const parsed = text === null ? null : parseJson(lookedSchema, text);
  // Otherwise only the word "missed" is lost.
  return parsed?.success ? parsed.data : null;
}

function writeLooked(dataDirectory: string, looked: Looked): void {
  ensureFolder(dataDirectory, 'register', 'purges');
  writeAtomically(fileOf(dataDirectory), `${JSON.stringify(looked)}\n`);
}
