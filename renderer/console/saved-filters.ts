import type { Bridge } from '../../electron/contract/bridge.ts';
import { type ConsoleFilter, maxConsoleFilters } from '../../electron/contract/settings.ts';
import { logLevels, logStages } from '../../pipeline/domain/log-entry.ts';
import type { SettingsStore } from '../state/settings-store.ts';
import { firstFilter, type LineFilter, wholeFilter } from './line-filter.ts';

export const filterPresets = ['first', 'whole', 'trouble'] as const;
export type FilterPreset = (typeof filterPresets)[number];

export const presetFilters: Readonly<Record<FilterPreset, LineFilter>> = {
  first: firstFilter,
  whole: wholeFilter,
  trouble: { levels: new Set(['warn', 'error']), stages: wholeFilter.stages },
};

export function toSaved(name: string, { levels, stages }: LineFilter, search: string): ConsoleFilter {
  return {
    name: name.trim(),
    levels: logLevels.filter((level) => levels.has(level)),
    stages: logStages.filter((stage) => stages.has(stage)),
    search: search.trim().slice(0, 200),
  };
}

export function toLineFilter({ levels, stages }: ConsoleFilter): LineFilter {
  return { levels: new Set(levels), stages: new Set(stages) };
}

/** One of the same name, whatever the case, is replaced in its place. null = there is no room for another. */
export function withFilter(filters: readonly ConsoleFilter[], added: ConsoleFilter): readonly ConsoleFilter[] | null {
  if (filters.some((one) => isNamed(one, added.name)))
    return filters.map((one) => (isNamed(one, added.name) ? added : one));
  return filters.length < maxConsoleFilters ? [...filters, added] : null;
}

export function isNamed(filter: ConsoleFilter, name: string): boolean {
  return filter.name.toLowerCase() === name.trim().toLowerCase();
}

/** Changes what is kept now: another window may have saved one since this one read them. */
export async function changeFilters(
  parts: { readonly bridge: Bridge; readonly settings: SettingsStore },
  change: (filters: readonly ConsoleFilter[]) => readonly ConsoleFilter[] | null,
): Promise<void> {
  const kept = await parts.bridge.call('settings.read', {});
  const changed = kept.ok ? change(kept.value.consoleFilters) : null;
  if (changed !== null) await parts.settings.change({ consoleFilters: [...changed] });
}
