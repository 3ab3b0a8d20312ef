import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { DueWatch } from './due-watch.ts';
import type { Purges } from './purges.ts';

/** What an application that stays does with its purges by itself. */
export interface PurgeBeginning {
  /** Finishes what was confirmed and interrupted, which is said, and then looks for what is due. Once. */
  begin(): void;
  /** A purge is closed, a hold came or went, or other stores are worked with: looks for what is due, where it did before. */
  lookAgain(): void;
  /** Resolves when nothing of it is under way any more, once the purges are closed. */
  close(): Promise<void>;
}

interface PurgeBeginningParts {
  readonly purges: Purges;
  readonly due: DueWatch;
  readonly log: Pick<LogDoor, 'warn'>;
}

export function createPurgeBeginning({ purges, due, log }: PurgeBeginningParts): PurgeBeginning {
  let begun: Promise<void> | null = null;
  let closed = false;

  async function begin(): Promise<void> {
    for (const id of purges.interrupted()) {
      await purges.resume(id, 'application').catch((error: unknown) => {
        const { code, message } = toPipelineError(error);
        if (!closed) log.warn('purge-waits', { message, error: code });
      });
    }
    if (!closed) await due.look();
  }

  return {
    begin: () => void (begun ??= begin()),
    lookAgain() {
      if (begun !== null && !closed) void due.look();
    },
    async close() {
      closed = true;
      await Promise.all([due.close(), purges.close()]);
      await begun;
    },
  };
}
