import type { Plural } from '../plural.ts';

const persons: Plural = { one: '{count} person', other: '{count} persons' };
const behind: Plural = { one: '{count} waits', other: '{count} wait' };
const stored: Plural = { one: '{count} stored', other: '{count} stored' };
const folded: Plural = { one: '{count} folded', other: '{count} folded' };
const rejected: Plural = { one: '{count} rejected', other: '{count} rejected' };
const pathCount: Plural = { one: '{count} path', other: '{count} paths' };
const errors: Plural = { one: '{count} error', other: '{count} errors' };
const waiting: Plural = { one: '{count} record on its way', other: '{count} records on their way' };
const members: Plural = { one: 'read by {count} member of {group}', other: 'read by {count} members of {group}' };
const onBrokers: Plural = { one: '{name} on {list}', other: '{name} on {count} brokers: {list}' };
const everySeconds: Plural = { one: 'one every {count} s', other: 'one every {count} s' };
const aSecond: Plural = { one: '{count} user/s', other: '{count} users/s' };

export const pipelineEn = {
  title: 'Pipeline',
  stateFor: '{state} for {duration}',
  graph: {
    title: 'Flow of records',
    source: 'Source',
    profiles: 'Profiles',
    aggregates: 'Aggregates',
    stored,
    storedSub: 'since the beginning',
    rejected,
    folded,
    rejectedSub: 'no content kept',
    lag: 'lag {seconds} s',
    noLag: 'lag –',
    notFollowing: 'not followed now',
    catchingUp: 'catching up',
    damaged: 'damage found',
    ended: 'all read',
    rate: '{rate}/s',
    upToDate: 'up to date',
    behind,
    persons,
    flow: '{from} to {to}: {rate} records per second',
  },
  details: {
    asking: 'Asking the log …',
    problem: 'The log cannot be asked now: {message}',
    notMade: 'Made when the pipeline starts.',
    inFile: 'In the file of this installation.',
    onBrokers,
    group: 'read by {group}, nobody is there now',
    members,
    catchUp: 'catches up in {time}',
    keepsUp: 'its reader keeps up',
    stands: 'its reader stands still',
    partition: 'Partition',
    messages: 'Messages',
    waiting: 'Waiting',
    oldest: 'For',
    oldestSince: 'the first waits for {time}',
    member: 'Read by',
    published: 'Publishing a batch takes',
    stored: 'Storing a batch of profiles takes',
    folded: 'Writing a batch of aggregates takes',
    percentiles: { p50Ms: 'p50', p95Ms: 'p95', p99Ms: 'p99', maxMs: 'longest' },
    noWrites: 'Nothing was written in the last ten seconds.',
  },
  stages: {
    title: 'Stages',
    state: 'State',
    rate: 'Rate',
    lag: 'Waiting',
    lagSeconds: 'Lag',
    catchUp: 'Catches up in',
    errors: 'Errors',
    start: 'Start {stage}',
    stop: 'Stop {stage}',
    startShort: 'Start',
    stopShort: 'Stop',
    errorCount: errors,
    restartsTitle: 'Restarts',
    never: 'falls behind',
  },
  source: {
    label: 'Source',
    paths: 'Files or folders, one a line',
    pathsExample: '/home/me/users.json',
    pathsHint: 'Answers of randomuser.me as JSON or NDJSON, also gzip.',
    pathCount,
    use: 'Use these files',
    seeded: 'synthetic, seed {seed}',
    seedHint: 'The same seed gives the same users. Made here, without network.',
    hostHint: 'Asks randomuser.me for users: the only host that is contacted.',
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
    agrees: 'Agrees, nothing missing',
    waiting,
    differs: 'Differs by {by}',
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
    none: 'nothing is being stored',
    chart: 'Milliseconds from creation to stored (p99) over the last 5 minutes: now {now}, highest {highest}',
  },
  noHistory: 'The line appears once records flow',
  firstLaunch: 'Press “Start pipeline”: synthetic users flow at once, nothing to set up.',
};
