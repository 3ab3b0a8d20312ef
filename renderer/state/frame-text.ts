import { stageNames } from '../../pipeline/domain/config.ts';
import type { PipelineState, Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { StoreDamage } from '../../electron/contract/store-damage.ts';
import type { Text } from '../i18n/text.ts';
import { type HinderedStage, hinderedStageOf } from './hindered-stage.ts';
import type { LiveState } from './live-store.ts';
import { agreementOf, isHeard, lagSecondsOf, rateOf, recordsToGo, rejectedOf, standingReaderOf } from './selectors.ts';

export type Tone = 'ok' | 'warn' | 'bad' | 'quiet';

/** The colour of the state pill; it changes rarely, its words often. `found` is the damage that is known. */
export function toneOf(state: LiveState, found: readonly StoreDamage[] = []): Tone {
  if (state.connection === 'refused') return 'bad';
  if (state.connection !== 'open' || state.snapshot === null) return state.connection === 'offline' ? 'warn' : 'quiet';
  if (found.length > 0) return 'bad';
  if (hinderedStageOf(state.snapshot) !== null) return 'warn';
  if (state.snapshot.state === 'running' && standingReaderOf(state.snapshot) !== null) return 'warn';
  const tones = { stopped: 'quiet', starting: 'ok', running: 'ok', draining: 'warn', failed: 'bad' } as const;
  return tones[state.snapshot.state];
}

export function stateText(state: LiveState, text: Text, found: readonly StoreDamage[] = []): string {
  const { frame } = text.words;
  if (state.connection !== 'open') return frame[state.connection];
  const { snapshot } = state;
  if (snapshot === null) return frame.connecting;
  if (snapshot.state === 'draining') return text.plural(frame.stopping, recordsToGo(snapshot));
  if (snapshot.state === 'failed') return failedText(snapshot, text);
  const hindered = hinderedStageOf(snapshot);
  if (hindered !== null) return hinderedText(snapshot.state, hindered, text);
  if (found.length > 0) return damagedText(snapshot.state, found, text);
  if (snapshot.state !== 'running') return frame[snapshot.state];
  const reader = standingReaderOf(snapshot);
  if (reader !== null) {
    const stage = text.words.terms.stages[reader];
    return text.plural(frame.runningUnread, snapshot.stages[reader].lagRecords, { stage });
  }
  return text.fill(frame.running, {
    rate: text.format.rate(rateOf(snapshot)),
    lag: text.format.seconds(lagSecondsOf(snapshot)),
  });
}

function failedText({ stages }: Snapshot, { words, fill, format }: Text): string {
  const failed = stageNames.filter((name) => stages[name].state === 'failed');
  return fill(words.frame.failed, { stages: format.list(failed.map((name) => words.terms.stages[name])) });
}

function damagedText(state: PipelineState, found: readonly StoreDamage[], { words, fill, format }: Text): string {
  const { frame, terms } = words;
  const stores = format.list(found.map(({ store }) => terms.stores[store]));
  return fill(frame.damaged, { state: terms.states[state], stores });
}

function hinderedText(state: PipelineState, { name, by }: HinderedStage, { words, fill }: Text): string {
  const { frame, terms } = words;
  return fill(frame.hindered, {
    state: terms.states[state],
    stage: terms.stages[name],
    what: by === 'restart' ? frame.restarting : terms.waits[by],
  });
}

export function balanceText({ connection, snapshot }: LiveState, text: Text): string {
  // To a page that is not let in none will come.
  if (snapshot === null) return connection === 'refused' ? '' : text.words.frame.loading;
  const { frame } = text.words;
  const { count } = text.format;
  const agreement = agreementOf(snapshot);
  if (agreement.kind === 'unknown') return frame.balanceUnread;
  const sum = text.fill(frame.balance, {
    published: count(snapshot.balance.published),
    stored: count(snapshot.balance.stored),
    rejected: count(rejectedOf(snapshot)),
  });
  if (agreement.kind === 'agrees') return isHeard({ connection }) ? `${sum} ✓` : sum;
  if (agreement.kind === 'waiting') return `${sum} + ${text.plural(frame.waiting, agreement.count)}`;
  return `${sum} ✗ ${text.fill(frame.differs, { by: count(agreement.by) })}`;
}

export function engineText({ snapshot }: LiveState, text: Text): string {
  if (snapshot === null) return '';
  return text.fill(text.words.frame.engine, {
    memory: text.format.bytes(snapshot.engine.rssBytes),
    share: text.format.percent(snapshot.engine.cpuShare),
  });
}

export function diskText({ snapshot }: LiveState, text: Text): string {
  if (snapshot === null) return '';
  return text.fill(text.words.frame.disk, {
    used: text.format.bytes(snapshot.engine.diskUsedBytes),
    free: text.format.bytes(snapshot.engine.diskFreeBytes),
  });
}
