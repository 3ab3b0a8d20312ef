import { type StageName, stageNames } from '../../../pipeline/domain/config.ts';
import type { Snapshot, StageSnapshot } from '../../../pipeline/domain/snapshot.ts';
import type { AlertRuleName, AlertRules } from '../../contract/alert-rules.ts';
import type { Alert } from '../../contract/calls/alert.ts';
import type { PurgeDue } from '../../contract/calls/purge.ts';
import type { RequestView } from '../../contract/calls/request.ts';
import type { Measured } from './measured.ts';

/** What the rules look at. */
export interface Observed {
  readonly snapshot: Pick<Snapshot, 'stages' | 'engine'>;
  readonly measured: Measured;
  readonly due: Pick<PurgeDue, 'total'> | null;
  readonly requests: readonly Pick<RequestView, 'id' | 'deadline'>[];
}

/**
 * How something stands to a rule. `between`: neither bad enough to begin an alert nor good enough to end one, or not known
 * just now. What is not mentioned is well.
 */
export interface Condition extends Pick<Alert, 'rule' | 'subject' | 'severity' | 'value' | 'limit'> {
  readonly level: 'over' | 'between' | 'under';
}

/** An alert about a figure ends below so much of its threshold, and that of a disk above so much more. */
const clearShare = 0.8;
const clearDiskShare = 1.2;
const gigabyte = 1_000_000_000;

/** Of the rules that are on. */
export function conditionsOf(observed: Observed, rules: AlertRules): readonly Condition[] {
  const on = (rule: AlertRuleName, found: (limit: number) => readonly Found[]): readonly Condition[] => {
    const { on: isOn, threshold } = rules[rule];
    return isOn ? found(threshold).map((each) => ({ subject: '', limit: threshold, ...each, rule })) : [];
  };
  const { snapshot, measured, due, requests } = observed;
  return [
    ...on('stage-failed', () => stageNames.map((stage) => failedOf(stage, snapshot.stages[stage]))),
    ...on('lag', (limit) => stageNames.map((stage) => lagOf(stage, snapshot.stages[stage], limit))),
    ...on('rejections', (limit) => [rising(measured.rejectedPercent, limit)]),
    ...on('stalled', (limit) => [{ ...rising(measured.silentSeconds, limit), subject: 'producer' }]),
    ...on('disk', (limit) => diskOf(snapshot, limit)),
    ...on('retention', (limit) => [whole(due?.total ?? 0, limit)]),
    ...on('request-deadline', (limit) => requests.flatMap((request) => deadlineOf(request, limit))),
  ];
}

type Found = Pick<Condition, 'severity' | 'value' | 'level'> & Partial<Pick<Condition, 'subject'>>;

function failedOf(subject: StageName, { state }: StageSnapshot): Found {
  const level = state === 'failed' ? 'over' : state === 'starting' ? 'between' : 'under';
  return { subject, severity: 'critical', value: 0, level };
}

/** A stage that has failed, or is being started, says nothing of how far it is behind. */
function lagOf(subject: StageName, { state, lagSeconds }: StageSnapshot, limit: number): Found {
  if (state === 'failed' || state === 'starting')
    return { subject, severity: 'warning', value: lagSeconds, level: 'between' };
  const found = rising(lagSeconds, limit);
  return { ...found, subject, level: state === 'stopped' ? 'under' : found.level };
}

function rising(value: number, limit: number): Found {
  const level = value >= limit ? 'over' : value > limit * clearShare ? 'between' : 'under';
  return { severity: 'warning', value, level };
}

function whole(value: number, limit: number): Found {
  return { severity: 'warning', value, level: value >= limit ? 'over' : 'under' };
}

/** Zeros are what is measured where the directory is gone, which is said otherwise. */
function diskOf({ stages, engine }: Observed['snapshot'], limit: number): readonly Found[] {
  const { diskFreeBytes, diskUsedBytes } = engine;
  if (diskFreeBytes === 0 && diskUsedBytes === 0) return [];
  const value = diskFreeBytes / gigabyte;
  const isFull = stageNames.some((stage) => stages[stage].wait?.reason === 'disk-full');
  const level = isFull || value <= limit ? 'over' : value < limit * clearDiskShare ? 'between' : 'under';
  return [{ severity: 'critical', value, level }];
}

/** A clock that stands still because the person was asked who they are is not near its end. */
function deadlineOf({ id, deadline }: Observed['requests'][number], limit: number): readonly Found[] {
  if (deadline === null || deadline.state === 'paused') return [];
  const { daysLeft } = deadline;
  const severity = daysLeft < 0 ? 'critical' : 'warning';
  return [{ subject: id, severity, value: daysLeft, level: daysLeft <= limit ? 'over' : 'under' }];
}
