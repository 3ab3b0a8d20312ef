import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openProfilesReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { isStoreThere, storeFiles } from '../../../pipeline/adapters/embedded-files.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { describeStores } from '../../../pipeline/domain/format-store-url.ts';
import { moveStores } from '../../../pipeline/maintenance/move-stores.ts';
import type { MovePart } from '../../../pipeline/maintenance/moving.ts';
import { readIfThere, writeAtomically } from '../../app/atomic-file.ts';
import { requireNoPurge } from '../../app/connections/choose-stores.ts';
import { lockDirectory } from '../../app/directory-lock.ts';
import { parseJson } from '../../app/parse-json.ts';
import { requireDirectory } from '../existing-directory.ts';
import { withApplication } from '../open-application.ts';
import { placesInUse, placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';

export interface MoveOptions extends StoreFlags {
  readonly json?: boolean;
}

const words: Readonly<Record<MovePart, string>> = {
  profiles: 'profiles',
  messages: 'messages that wait',
  facts: 'persons into users.clean',
  aggregates: 'persons into the aggregates',
};
const maxDifferences = 50;

/** Copies the stores of a directory to where the options say, and uses them from then on; resolves with the exit code. */
export async function move(options: MoveOptions, terminal: Terminal): Promise<number> {
  const { data } = options;
  requireDirectory(data);
  const lock = lockDirectory(data);
  const from = placesInUse(data);
  try {
    requireNoPurge(data);
    const to = placesOf(options, terminal);
    const resumed = await begin(data, from, to);
    const moved = await moveStores({
      from,
      to,
      resumed,
      signal: new AbortController().signal,
      onProgress: createProgress(terminal),
    });
    if (moved.differences.length > 0) return sayDifferences(moved.differences, data, terminal);
    const { persons, waiting } = moved;
    const result = `Moved: ${persons} persons, ${waiting} messages that wait.`;
    terminal.result(options.json ? JSON.stringify({ persons, waiting }) : result);
  } finally {
    lock.release();
  }
  return await withApplication(options, terminal, async () => {
    rmSync(markerOf(data), { force: true });
    terminal.say(`Both were counted, and agree. ${describeLeft(from)}`);
    return 0;
  });
}

/** The file of the aggregates is needed on: beside MongoDB it is what this machine knows of its partitions. */
function describeLeft({ config, dataDirectory }: StorePlaces): string {
  const left = (['log', 'profiles'] as const).filter((store) => config[store].kind === 'embedded');
  const files = left.map((store) => storeFiles(dataDirectory)[store]).filter((path) => isStoreThere(path));
  if (files.length === 0) return 'The old stores are as they were, with all persons in them.';
  return `${files.join(' and ')} hold all persons on. Delete them when you do not need them any more: until then no erasure can be proved.`;
}

const markerSchema = z.object({ schema: z.literal('vigie-move/1'), to: z.string(), positions: z.string() });

function markerOf(data: string): string {
  return join(data, 'move.json');
}

/** Whether a move to the same stores was interrupted, after which nothing happened in those that are left. */
async function begin(data: string, from: StorePlaces, to: StorePlaces): Promise<boolean> {
  const text = readIfThere(markerOf(data));
  const before = text === null ? null : parseJson(markerSchema, text);
  const marker = {
    schema: 'vigie-move/1',
    to: describeStores(to.config),
    positions: await readPositions(from),
  } as const;
  if (before?.success === true && before.data.to === marker.to) {
    if (before.data.positions === marker.positions) return true;
    throw new PipelineError(
      'config-invalid',
      'The pipeline ran since this move began: what was copied is of before. Delete what is there, or name other stores, and begin anew.',
    );
  }
  writeAtomically(markerOf(data), `${JSON.stringify(marker)}\n`);
  return false;
}

async function readPositions(places: StorePlaces): Promise<string> {
  const profiles = await openProfilesReader(places);
  if (profiles === null) return '';
  try {
    return JSON.stringify([[...(await profiles.committed())], await profiles.ledger.version()]);
  } finally {
    await profiles.close();
  }
}

function createProgress(terminal: Terminal): (part: MovePart, done: number) => void {
  let last: MovePart | null = null;
  return (part, done) => {
    if (part !== last) terminal.say(`Copying ${words[part]}`);
    last = part;
    terminal.progress(`${done} ${words[part]}`);
  };
}

function sayDifferences(differences: readonly string[], data: string, terminal: Terminal): number {
  for (const line of differences.slice(0, maxDifferences)) terminal.say(line);
  terminal.say(
    `What was copied is not the same: ${differences.length} differences. ${data} goes on with the stores that it had. If something else wrote to either meanwhile, end it, empty the new ones and move again.`,
  );
  return 1;
}
