import type { Text } from '../i18n/text.ts';

export const actionGroups = [
  'go',
  'pipeline',
  'source',
  'dashboards',
  'console',
  'records',
  'alerts',
  'register',
  'settings',
  'look',
  'help',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Why something cannot be done now. */
export type WhyNot =
  | 'disconnected'
  | 'read-only'
  | 'runs-already'
  | 'not-running'
  | 'busy'
  | 'only-draining'
  | 'needs-stop'
  | 'chosen'
  | 'not-being-read'
  | 'ends-by-itself'
  | 'exporting'
  | 'counting'
  | 'no-alert'
  | 'no-figures'
  | 'reading-journal';

/** Something that the window can do, wherever it is asked for: by the palette, by keys, or by the system's menu. */
export interface WindowAction {
  /** Stable: what was used last is kept by it. */
  readonly id: string;
  readonly group: ActionGroup;
  readonly name: (text: Text) => string;
  /** null = it can be done now. */
  readonly whyNot: () => WhyNot | null;
  readonly run: () => void;
}

export function always(): null {
  return null;
}
