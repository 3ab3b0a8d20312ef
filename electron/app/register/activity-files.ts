import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type ActivityRecord, activityRecordSchema } from '../../../gdpr-register/activity-record.ts';
import type { DamagedFile, FileFlaw } from '../../../gdpr-register/damaged-file.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { syncDirectory } from '../../../pipeline/sqlite-file.ts';
import { firstFree, readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder, namesInFolder } from '../private-folder.ts';

/** Makes a record of the next form from one of the form `from`. */
export interface Migration {
  readonly from: string;
  migrate(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/** There is one form so far, `vigie-activity/1`. */
const migrations: readonly Migration[] = [];

/** One file an activity, for its owner alone. */
export interface ActivityFiles {
  /** Whether a register was ever begun here. */
  readonly isNew: boolean;
  /** As they were found at the opening. */
  readonly records: readonly ActivityRecord[];
  readonly damaged: readonly DamagedFile[];
  /** Brought to the form of this version at the opening; each as it was is kept beside. */
  readonly migrated: readonly { readonly id: string; readonly kept: string }[];
  /** Whether a file of that id is there, also one that cannot be read. */
  isThere(id: string): boolean;
  /** Durable when it returns. */
  write(record: ActivityRecord): void;
  remove(id: string): void;
}

interface FilesOptions {
  readonly dataDirectory: string;
  readonly migrations?: readonly Migration[];
}

type Found =
  | { readonly kind: 'record'; readonly record: ActivityRecord }
  | { readonly kind: 'older'; readonly record: ActivityRecord }
  | { readonly kind: 'damaged'; readonly flaw: FileFlaw; readonly what: string };

const ending = '.json';
const anyRecord = z.looseObject({ schema: z.string() });

/** `register/activities/`. What cannot be read is named, stays where it is, and hides nothing. */
export function openActivityFiles(options: FilesOptions): ActivityFiles {
  const { dataDirectory } = options;
  const folder = join(dataDirectory, 'register', 'activities');
  const names = namesInFolder(dataDirectory, 'register', 'activities').filter((name) => name.endsWith(ending));
  const fileOf = (id: string): string => join(folder, `${id}${ending}`);
  function write(record: ActivityRecord): void {
    ensureFolder(dataDirectory, 'register', 'activities');
    orSaid(() => writeAtomically(fileOf(record.id), `${JSON.stringify(record, null, 1)}\n`));
  }
  const found = names.toSorted().map((name) => ({ name, found: readActivity(join(folder, name), options) }));
  const migrated = found.flatMap(({ found: it }) => (it.kind === 'older' ? [it.record] : []));
  return {
    isNew: names.length === 0,
    records: found.flatMap(({ found: it }) => (it.kind === 'damaged' ? [] : [it.record])),
    damaged: found.flatMap(({ name, found: it }) =>
      it.kind === 'damaged' ? [{ file: name, flaw: it.flaw, what: it.what }] : [],
    ),
    migrated: migrated.map((record) => {
      const kept = keepCopy(fileOf(record.id));
      write(record);
      return { id: record.id, kept: basename(kept) };
    }),
    isThere: (id) => existsSync(fileOf(id)),
    write,
    remove(id) {
      rmSync(fileOf(id), { force: true });
      syncDirectory(folder);
    },
  };
}

function readActivity(path: string, options: FilesOptions): Found {
  const parsed = parseJson(anyRecord, readIfThere(path) ?? '');
  if (!parsed.success) return { kind: 'damaged', flaw: 'no-activity', what: '' };
  let record: Readonly<Record<string, unknown>> = parsed.data;
  let isOlder = false;
  for (const { from, migrate } of options.migrations ?? migrations) {
    if (record['schema'] !== from) continue;
    record = migrate(record);
    isOlder = true;
  }
  const activity = activityRecordSchema.safeParse(record);
  if (!activity.success) return { kind: 'damaged', ...flawOf(activity.error) };
  if (basename(path) !== `${activity.data.id}${ending}`)
    return { kind: 'damaged', flaw: 'copy', what: activity.data.id };
  return { kind: isOlder ? 'older' : 'record', record: activity.data };
}

function flawOf({ issues }: z.ZodError): Pick<DamagedFile, 'flaw' | 'what'> {
  const path = issues[0]?.path.join('.') ?? '';
  return path === 'schema' ? { flaw: 'other-version', what: '' } : { flaw: 'misfit', what: path };
}

/** A name that is not read as an activity. */
function keepCopy(path: string): string {
  const kept = firstFree(`${path}.before-migration`);
  orSaid(() => writeAtomically(kept, readFileSync(path)));
  return kept;
}

function orSaid(work: () => void): void {
  try {
    work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The register could not be written (${reason}), and is as it was. Free space on the disk or check its permissions, then do it again.`;
    throw new PipelineError('io-failed', message, { cause });
  }
}
