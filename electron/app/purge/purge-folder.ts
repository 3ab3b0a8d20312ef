import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { type PurgePlan, purgePlanSchema } from '../../../gdpr-register/purge-plan.ts';
import {
  progressOf,
  type PurgeIntent,
  purgeIntentSchema,
  type PurgeProgress,
  purgeProgressSchema,
} from '../../../gdpr-register/purge-record.ts';
import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder, namesInFolder } from '../private-folder.ts';
import { keepSecret, readSecret, removeSecret, wipeSecret } from './secret-file.ts';

/** What is kept in a secret of its own until the verification is done: whom a purge is about, and what to look for. */
export const secretNames = ['subject', 'values'] as const;
export type SecretName = (typeof secretNames)[number];

/** `register/purges/<id>/`: a plan, once it is confirmed an intent, and how far that is. */
export interface PurgeFolder {
  /** In the order of their names, which begin with the day. */
  ids(): readonly string[];
  /** null where there is none; throws `store-damaged`, naming the file, where it cannot be read. */
  plan(id: string): PurgePlan | null;
  intent(id: string): PurgeIntent | null;
  progress(intent: PurgeIntent): PurgeProgress;
  /** Durable when they return. */
  keepPlan(plan: PurgePlan): void;
  keepIntent(intent: PurgeIntent): void;
  keepProgress(progress: PurgeProgress): void;
  keepSecret(id: string, name: SecretName, value: unknown): void;
  secret(id: string, name: SecretName): unknown;
  /** Overwrites the secrets in place and reads them back; their files stay, empty of meaning. Safe to repeat. */
  wipeSecrets(id: string): void;
  removeSecrets(id: string): void;
  /**
   * For a start: wipes what a kill left of secrets, which are whom a plan was about that never came to an intent, and files
   * that were never put into their place.
   */
  forgetUnfinished(): void;
}

export const purgeIdPattern = /^purge-\d{4}-\d{2}-\d{2}-[a-z]{8}$/;

export function openPurgeFolder(dataDirectory: string): PurgeFolder {
  const root = join(dataDirectory, 'register', 'purges');
  const fileOf = (id: string, name: string): string => {
    if (!purgeIdPattern.test(id)) throw new TypeError('That is no name of a purge.');
    return join(root, id, name);
  };
  const keep = (id: string, name: string, value: unknown): void => {
    ensureFolder(dataDirectory, 'register', 'purges', id);
    writeAtomically(fileOf(id, name), `${canonicalJson(value)}\n`);
  };
  const secretOf = (id: string, name: SecretName): string => fileOf(id, `${name}.secret`);
  const ids = (): readonly string[] => namesInFolder(dataDirectory, 'register', 'purges').filter(isPurgeId).toSorted();
  const wipeSecrets = (id: string): void => secretNames.forEach((name) => wipeSecret(secretOf(id, name)));
  const removeSecrets = (id: string): void => secretNames.forEach((name) => removeSecret(secretOf(id, name)));
  return {
    ids,
    plan: (id) => readParsed(fileOf(id, 'plan.json'), purgePlanSchema),
    intent: (id) => readParsed(fileOf(id, 'intent.json'), purgeIntentSchema),
    progress: (intent) => readParsed(fileOf(intent.id, 'progress.json'), purgeProgressSchema) ?? progressOf(intent),
    keepPlan: (plan) => keep(plan.id, 'plan.json', plan),
    keepIntent: (intent) => keep(intent.id, 'intent.json', intent),
    keepProgress: (progress) => keep(progress.id, 'progress.json', progress),
    keepSecret(id, name, value) {
      ensureFolder(dataDirectory, 'register', 'purges', id);
      keepSecret(secretOf(id, name), value);
    },
    secret: (id, name) => readSecret(secretOf(id, name)),
    wipeSecrets,
    removeSecrets,
    forgetUnfinished() {
      for (const unplaced of ids().flatMap((id) => unplacedIn(join(root, id)))) {
        wipeSecret(unplaced);
        removeSecret(unplaced);
      }
      for (const id of ids().filter((it) => !existsSync(fileOf(it, 'intent.json')))) {
        wipeSecrets(id);
        removeSecrets(id);
      }
    },
  };
}

/** As `writeAtomically` names them before they are whole. */
function unplacedIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.\d+\.new$/.test(name));
  return names.map((name) => join(folder, name));
}

function isPurgeId(name: string): boolean {
  return purgeIdPattern.test(name);
}

function readParsed<T extends z.ZodType>(path: string, schema: T): z.output<T> | null {
  const text = readIfThere(path);
  if (text === null) return null;
  const parsed = parseJson(schema, text);
  if (parsed.success) return parsed.data;
  const file = path.split(/[/\\]/).slice(-2).join('/');
  throw new PipelineError(
    'store-damaged',
    `register/purges/${file} cannot be read: it was altered or cut. Restore it from a backup; nothing is deleted without it.`,
    { cause: parsed.error, details: { file } },
  );
}
