import { tabs, type Tab } from '../frame/tabs.ts';
import type { Shortcut } from './shortcut.ts';

/** Where keys are heard: in the whole window, or in a part of it while that is shown. */
export const keyScopes = ['window', 'console', 'console-search', 'entry-form'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Scopes that are a whole screen. */
export const tabScopes: Readonly<Partial<Record<KeyScope, Tab>>> = { console: 'console' };

interface Keys {
  readonly scope: KeyScope;
  readonly keys: readonly Shortcut[];
}

/** Every shortcut of the product, by what it does: the one place that says so. */
const fixed = {
  'palette.open': { scope: 'window', keys: ['Mod+K', 'Mod+Shift+P'] },
  'pipeline.toggle': { scope: 'window', keys: ['F9'] },
  'console.next-error': { scope: 'window', keys: ['F8'] },
  'console.previous-error': { scope: 'window', keys: ['Shift+F8'] },
  'help.open': { scope: 'window', keys: ['F1'] },
  'help.keys': { scope: 'window', keys: ['?'] },
  'console.search': { scope: 'console', keys: ['Mod+F'] },
  'search.next': { scope: 'console-search', keys: ['Enter'] },
  'search.previous': { scope: 'console-search', keys: ['Shift+Enter'] },
  'search.clear': { scope: 'console-search', keys: ['Escape'] },
  'form.save': { scope: 'entry-form', keys: ['Mod+S'] },
  'form.undo': { scope: 'entry-form', keys: ['Mod+Z'] },
  'form.redo': { scope: 'entry-form', keys: ['Mod+Shift+Z', 'Mod+Y'] },
} as const satisfies Readonly<Record<string, Keys>>;

export type FixedKeyId = keyof typeof fixed;
export const fixedKeys: Readonly<Record<FixedKeyId, Keys>> = fixed;

/** Settings have the comma, as elsewhere; of the other screens the first nine have their number. */
function tabKeys(): readonly (readonly [string, Keys])[] {
  const numbered = tabs.filter((tab) => tab !== 'settings').slice(0, 9);
  return [
    ...numbered.map((tab, place): readonly [string, Keys] => [
      `go.${tab}`,
      { scope: 'window', keys: [`Mod+${place + 1}`] },
    ]),
    ['go.settings', { scope: 'window', keys: ['Mod+,'] }],
  ];
}

export const keyTable: ReadonlyMap<string, Keys> = new Map([...tabKeys(), ...Object.entries(fixed)]);

/** The shortcuts of an action; none where it has none. */
export function keysOf(id: string): readonly Shortcut[] {
  return keyTable.get(id)?.keys ?? [];
}
