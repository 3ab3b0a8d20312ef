import type { Plural } from '../plural.ts';

const persons: Plural = { one: '{count} person', other: '{count} persons' };
const behind: Plural = { one: '{count} waits', other: '{count} wait' };
const errors: Plural = { one: '{count} error', other: '{count} errors' };
const restarts: Plural = { one: '{count} restart', other: '{count} restarts' };
const records: Plural = { one: '{count} record', other: '{count} records' };
const waiting: Plural = { one: '{count} record on its way', other: '{count} records on their way' };
const draining: Plural = { one: 'Draining {count} record', other: 'Draining {count} records' };
const everySeconds: Plural = { one: 'one user a second', other: 'one user every {count} s' };
const aSecond: Plural = { one: '{count} user a second', other: '{count} users a second' };

export const pipelineEn = {
  title: 'Pipeline',
  stateFor: '{state} for {duration}',
  draining,
  graph: {
    title: 'Flow of records',
    source: 'Source',
    profiles: 'Profiles',
    aggregates: 'Aggregates',
    storedSub: 'stored since the beginning',
    rejectedSub: 'pointer and reason only',
    nothingWaits: 'nothing waits',
    oldest: 'oldest {seconds} s',
    catchingUp: 'catching up',
    ended: 'all read',
    rate: '{rate}/s',
    upToDate: 'up to date',
    equal: 'up to date',
    behind,
    persons,
    records,
    flow: '{from} to {to}: {rate} records per second',
    node: '{name}: {detail}',
  },
  stages: {
    title: 'Stages',
    stage: 'Stage',
    state: 'State',
    rate: 'Rate',
    lag: 'Lag',
    lagSeconds: 'Oldest waiting',
    catchUp: 'Catches up in',
    errors: 'Errors',
    start: 'Start {stage}',
    stop: 'Stop {stage}',
    startShort: 'Start',
    stopShort: 'Stop',
    errorCount: errors,
    restarts,
    noLag: 'none',
    never: 'falls behind',
  },
  source: {
    label: 'Source',
    synthetic: 'Synthetic',
    randomuser: 'randomuser.me',
    files: 'Files',
    seed: 'Seed',
    paths: 'Files or folders, one a line',
    pathsHint: 'randomuser.me answers as JSON or NDJSON, also gzip',
    use: 'Use these files',
    needsStop: 'Stop the pipeline to change the source.',
    seeded: 'synthetic, seed {seed}',
    seedHint: 'The same seed gives the same users. Made here, without network.',
    hostHint: 'Asks {host} for users: the only host that is contacted.',
    noPaths: 'Name at least one file or folder.',
  },
  pace: {
    label: 'Pace',
    max: 'as fast as it goes',
    everySeconds,
    aSecond,
  },
  balance: {
    title: 'Balance',
    sub: 'since the beginning of this data directory',
    published: 'Published',
    stored: 'Stored',
    rejected: 'Rejected',
    waitingRow: 'On their way',
    agrees: 'Agrees',
    agreesText: 'nothing missing',
    waiting,
    differs: 'Differs by {by}',
    none: 'None rejected so far',
    reasons: 'Rejected by reason',
  },
  arrivals: {
    title: 'Arrivals',
    sub: 'stored per second, last 5 minutes',
    unit: 'per second',
    chart: 'Stored records per second over the last 5 minutes: now {now}, highest {highest}',
  },
  latency: {
    title: 'From creation to stored',
    unit: 'ms p99 · {p50} ms p50',
    sub: 'p99, last 5 minutes · slowest {max} ms',
    none: 'nothing was stored yet',
    chart: 'Milliseconds from creation to stored (p99) over the last 5 minutes: now {now}, highest {highest}',
  },
  noHistory: 'The line appears once records flow',
  firstLaunch: 'Press “Start pipeline”: synthetic users flow at once, nothing to set up.',
};
