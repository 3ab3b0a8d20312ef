import type { Figures } from '../bars.ts';
import { measureAtLoad } from './at-load.ts';
import { measureConsole } from './console.ts';
import { measureLaunch } from './launch.ts';
import { measureTabs } from './tabs.ts';

/** What a window is like to use: its start, at load and hidden, open for `minutes`, its tabs and its longest list. */
export async function measureWindow(minutes = 10): Promise<Figures> {
  return {
    ...(await measureLaunch()),
    ...(await measureTabs()),
    ...(await measureConsole()),
    ...(await measureAtLoad(minutes)),
  };
}
