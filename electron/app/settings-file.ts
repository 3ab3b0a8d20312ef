import { basename, join } from 'node:path';
import { z } from 'zod';
import { pipelineConfigSchema } from '../../pipeline/domain/config.ts';
import { type Settings, settingsSchema } from '../contract/settings.ts';
import { moveAside, readIfThere, writeAtomically } from './atomic-file.ts';
import type { LogDoor } from '../../pipeline/log.ts';

export interface SettingsFile {
  read(): Settings;
  /** Resolves the change against what is there, writes the file and returns the whole. */
  change(part: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
}

export interface SettingsFileOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

/** `settings.json`. A file that does not parse is set aside and said, and the defaults hold. */
export function openSettingsFile(options: SettingsFileOptions): SettingsFile {
  const path = join(options.dataDirectory, 'settings.json');
  let settings = load(path, options);
  return {
    read: () => settings,
    change(part) {
      const changed = settingsSchema.parse({ ...settings, ...withoutUndefined(part) });
      writeAtomically(path, `${JSON.stringify(changed, null, 2)}\n`);
      settings = changed;
      return settings;
    },
  };
}

function load(path: string, options: SettingsFileOptions): Settings {
  const text = readIfThere(path);
  if (text === null) return defaultSettings();
  try {
    // A setting that a newer version added has its default in an older file.
    return settingsSchema.parse({ ...defaultSettings(), ...z.looseObject({}).parse(JSON.parse(text)) });
  } catch (error) {
    const kept = moveAside(path, 'unreadable', options.nowMs());
    const message = error instanceof z.ZodError ? `${error.issues[0]?.path.join('.')} does not fit` : 'it is not JSON';
    options.log.warn('file-set-aside', { file: basename(path), message, kept: basename(kept) });
    return defaultSettings();
  }
}

function defaultSettings(): Settings {
  const { source, pace } = pipelineConfigSchema.parse({});
  return { language: 'system', theme: 'system', source, pace };
}

function withoutUndefined(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
