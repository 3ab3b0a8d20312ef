import { useSettings } from '../state/app-context.ts';

/** Whether small groups are hidden. Until the host has told, they are: a number that was seen cannot be taken back. */
export function useHidesSmall(): boolean {
  return useSettings(({ settings }) => settings?.hideSmallGroups ?? true);
}
