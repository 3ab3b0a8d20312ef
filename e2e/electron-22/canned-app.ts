import { once } from 'node:events';
import { ContractFailure, parseInput } from '../../electron/app/contract-failure.ts';
import type { Callable } from '../../electron/app/session.ts';
import { api, type CallName, type StreamName } from '../../electron/contract/api.ts';
import { defaultAlertRules } from '../../electron/contract/alert-rules.ts';
import { settingsSchema, type Settings } from '../../electron/contract/settings.ts';

/** What the probe shows to a test, as `globalThis.probe` of the main process. */
export interface Probe {
  /** The names of the calls that reached the application. */
  readonly calls: string[];
  /** The names of those whose caller took them back. */
  readonly cancelled: string[];
  /** Why the window was reloaded. */
  readonly reloads: string[];
}

/** Groups in the stream of the console: far more than may be on their way at a time. */
export const consoleGroups = 500;

const firstSettings: Settings = {
  language: 'en',
  theme: 'dark',
  source: { kind: 'synthetic', seed: 7, oddities: [] },
  sourceCount: null,
  pace: 100,
  rawRetention: 'P7D',
  consoleFilters: [],
  alertRules: defaultAlertRules(),
  panels: { order: [], hidden: [] },
  hideSmallGroups: false,
  whenClosed: 'ask',
  tourLeft: true,
  notifications: false,
};

/** Answers by the real contract, without a pipeline behind it: Node 16 has no `node:sqlite`. */
export function createCannedApp(probe: Probe): Callable {
  let settings = settingsSchema.parse(firstSettings);

  async function answer(name: CallName, input: unknown, signal: AbortSignal): Promise<unknown> {
    switch (name) {
      case 'application.describe':
        return {
          version: process.versions['electron'],
          host: 'shell',
          dataDirectory: '/',
          platform: process.platform,
          tray: false,
          choosesFiles: false,
          endedUnexpectedly: null,
        };
      case 'settings.read':
        return settings;
      case 'settings.change':
        return (settings = { ...settings, ...parseInput(api[name].input, name, input) } as Settings);
      case 'recount.run': // goes on until it is taken back
        await once(signal, 'abort');
        probe.cancelled.push(name);
        return null;
      default:
        throw new ContractFailure('not-here', `The probe has no ${name}.`);
    }
  }

  return {
    async call(name, input, signal) {
      probe.calls.push(name);
      try {
        return { ok: true, value: await answer(name, parseInput(api[name].input, name, input), signal) };
      } catch (error) {
        if (!(error instanceof ContractFailure)) throw error;
        return { ok: false, error: error.error };
      }
    },
    listen: (name) => groupsOf(name),
  };
}

async function* groupsOf(name: StreamName): AsyncGenerator<unknown> {
  if (name !== 'console') throw new ContractFailure('not-here', `The probe has no ${name}.`);
  for (let dropped = 0; dropped < consoleGroups; dropped += 1) yield { entries: [], dropped };
}
