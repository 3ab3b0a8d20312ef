import type { CallName, OutputOf } from '../../electron/contract/api.ts';
import type { Tab } from '../frame/tabs.ts';
import type { LiveState } from '../state/live-store.ts';
import type { SettingsState } from '../state/settings-store.ts';

/** What went wrong, without the words that were said of it: these may name a path or a server. */
export interface ReportedError {
  readonly code: string;
  /** What the host had been asked for. */
  readonly call?: CallName;
}

export interface ReportParts {
  readonly host: Pick<OutputOf<'application.describe'>, 'version' | 'host' | 'platform'> | null;
  readonly live: LiveState;
  readonly settings: SettingsState;
  readonly browser: string;
  readonly screen: Tab;
  readonly error: ReportedError | null;
  readonly nowMs: number;
}

/** What helps to understand a fault, as text in English. No path, no name of a server, no data of anybody. */
export function toSystemReport({ host, live, settings, browser, screen, error, nowMs }: ReportParts): string {
  const { snapshot, connection } = live;
  const lines = [
    `Vigie ${host?.version ?? 'unknown'} (${host?.host ?? 'no host'}, ${host?.platform ?? 'unknown'})`,
    `at: ${new Date(nowMs).toISOString()}`,
    `browser: ${browser}`,
    `language: ${settings.look.language}, theme: ${settings.look.theme}`,
    `connection: ${connection}`,
    `screen: ${screen}`,
    ...(error === null ? [] : [`error: ${error.code}${error.call === undefined ? '' : ` (${error.call})`}`]),
  ];
  if (snapshot === null) return [...lines, 'pipeline: nothing known'].join('\n');
  const { balance, engine, stages, source, state, pace } = snapshot;
  const rejected = Object.entries(balance.rejected).map(([code, count]) => `${code} ${count}`);
  return [
    ...lines,
    `pipeline: ${state}, source ${source.kind}, pace ${pace}`,
    `balance: published ${balance.published}, stored ${balance.stored}, waiting ${balance.waiting}`,
    `rejected: ${rejected.join(', ')}`,
    ...Object.entries(stages).map(
      ([name, stage]) =>
        `${name}: ${stage.state}, waiting ${stage.lagRecords}, errors ${stage.errors}, restarts ${stage.restarts}, last error ${stage.lastError?.code ?? 'none'}`,
    ),
    `engine: ${engine.rssBytes} bytes of memory, ${engine.diskUsedBytes} on disk, ${engine.diskFreeBytes} free`,
  ].join('\n');
}
