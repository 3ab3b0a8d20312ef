import { join } from 'node:path';
import { z } from 'zod';
import { pipelineConfigSchema } from '../../pipeline/domain/config.ts';
import { type LogDoor, redact } from '../../pipeline/log.ts';
import { defaultAlertRules } from '../contract/alert-rules.ts';
import { type Settings, settingsSchema } from '../contract/settings.ts';
import { moveAside, readIfThere, writeAtomically } from './atomic-file.ts';
import { createNewest, type Newest } from './newest.ts';
import { parseJson } from './parse-json.ts';
import { saySetAside, type SetAside } from './say-set-aside.ts';

export interface SettingsFile {
  read(): Settings;
  /** Resolves the change against what is there, writes the file and returns the whole. */
  change(part: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
  /** What they are, and then each change that was written. */
  listen: Newest<Settings>['listen'];
  /** Ends whoever listens. */
  close(): void;
}

export interface SettingsFileOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

/** What stands in the file. A newer version's settings are carried along, so that going back to it loses none. */
interface Content {
  readonly settings: Settings;
  readonly unknown: Readonly<Record<string, unknown>>;
}

const jsonObject = z.record(z.string(), z.unknown());

/**
 * `settings.json`. A setting that does not fit has its default, and the others hold; the file as it was is set aside,
 * and it is said.
 */
export function openSettingsFile(options: SettingsFileOptions): SettingsFile {
  const path = join(options.dataDirectory, 'settings.json');
  let content = load(path, options);
  const newest = createNewest<Settings>();
  newest.set(content.settings);
  return {
    read: () => content.settings,
    change(part) {
      const changed = withoutPersons(settingsSchema.parse({ ...content.settings, ...withoutUndefined(part) }));
      // What could not be written does not hold either.
      write(path, { ...content, settings: changed });
      content = { ...content, settings: changed };
      newest.set(changed);
      return changed;
    },
    listen: newest.listen,
    close: newest.close,
  };
}

function load(path: string, options: SettingsFileOptions): Content {
  const text = readIfThere(path);
  if (text === null) return { settings: defaultSettings(), unknown: {} };
  const { misfit, ...content } = parseSettings(text);
  if (misfit === null) return content;
  const kept = moveAside(path, 'unreadable', options.nowMs());
  write(path, content);
  saySetAside(options.log, { path, kept, ...misfit });
  return content;
}

/** `misfit` says what could not be used; a setting that is absent, as in an older file, could. */
function parseSettings(text: string): Content & { readonly misfit: Pick<SetAside, 'reason' | 'parts'> | null } {
  const parsed = parseJson(jsonObject, text);
  if (!parsed.success) return { settings: defaultSettings(), unknown: {}, misfit: { reason: 'no-object' } };
  const found = parsed.data;
  const settings: Record<string, unknown> = { ...defaultSettings() };
  const parts: string[] = [];
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(found, name)) continue;
    const setting = schema.safeParse(found[name]);
    if (setting.success) settings[name] = setting.data;
    else parts.push(name);
  }
  const unknown = Object.fromEntries(Object.entries(found).filter(([name]) => !(name in settingsSchema.shape)));
  return {
    settings: settingsSchema.parse(settings),
    unknown,
    misfit: parts.length === 0 ? null : { reason: 'settings', parts },
  };
}

function write(path: string, { settings, unknown }: Content): void {
  writeAtomically(path, `${JSON.stringify({ ...unknown, ...settings }, null, 2)}\n`);
}

function defaultSettings(): Settings {
  const { source, count, pace, retention } = pipelineConfigSchema.parse({});
  return {
    language: 'system',
    theme: 'system',
    source,
    sourceCount: count,
    pace,
    rawRetention: retention.raw,
    consoleFilters: [],
    panels: { order: [], hidden: [] },
    hideSmallGroups: false,
    alertRules: defaultAlertRules(),
    whenClosed: 'ask',
    tourLeft: false,
    notifications: false,
  };
}

/** Who looks for an address in the console finds nothing, since no line has one; it is not to stay here either. */
function withoutPersons(settings: Settings): Settings {
  const consoleFilters = settings.consoleFilters.map((filter) => ({
    ...filter,
    name: redact(filter.name),
    search: redact(filter.search),
  }));
  return { ...settings, consoleFilters };
}

function withoutUndefined(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
