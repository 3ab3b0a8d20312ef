import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { testServers } from '../testing/servers.ts';
import type { Figures } from './bars.ts';
import { openEngine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { type OwnPlaces, type OwnReplay, replayInVigie, storeArguments } from './spark/own-replay.ts';
import {
  fillTopic,
  liveInSpark,
  openLiveTopic,
  prepareSpark,
  replayInSpark,
  type SparkServers,
  type SparkReplay,
} from './spark/spark-baseline.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const topic = 'beside_spark';
const live = { rate: 1000, warmSeconds: 20, seconds: 60 } as const;

/**
 * The same topic through PySpark and through this, in turn, on the same servers and cores; then both live at 1,000 a
 * second. Needs `npm run servers` and the baseline beside the project.
 */
export async function measureBesideSpark(count = 200_000, rounds = 2): Promise<Figures> {
  const { plain } = testServers();
  const servers: SparkServers = {
    kafka: plain.kafka.brokers[0]!,
    cassandra: plain.cassandra.contactPoints[0]!,
    mongodb: plain.mongodb.uri,
  };
  await prepareSpark(count);
  await fillTopic(topic, servers, count);
  const spark: SparkReplay[] = [];
  const own: OwnReplay[] = [];
  for (let turn = 1; turn <= rounds; turn += 1) {
    say(`round ${turn}: PySpark`);
    spark.push(await replayInSpark(topic, servers, count));
    say(`round ${turn}: Vigie`);
    own.push(await inTemporaryDirectory((directory) => replayInVigie(placesIn(directory, servers, topic), count)));
    say(JSON.stringify({ spark: spark.at(-1), own: own.at(-1) }));
  }
  const warm = Math.max(...own.map(({ warmPerSecond }) => warmPerSecond));
  const sparkWarm = Math.max(...spark.map(({ warm_rec_s }) => warm_rec_s));
  say('live: Vigie');
  const ownLive = await inTemporaryDirectory((directory) => measureLive(directory, servers));
  say('live: PySpark');
  const sparkLive = await liveInSpark(servers, live.rate, live.seconds);
  return {
    count,
    warmPerSecond: warm,
    sparkWarmPerSecond: sparkWarm,
    ratio: round(warm / sparkWarm, 2),
    overallPerSecond: own.map(({ overallPerSecond }) => overallPerSecond),
    sparkOverallPerSecond: spark.map(({ overall_rec_s }) => overall_rec_s),
    firstRowSeconds: Math.max(...own.map(({ firstRowSeconds }) => firstRowSeconds)),
    sparkFirstRowSeconds: spark.map(({ first_row_s }) => first_row_s),
    rssPeakMB: round(Math.max(...own.map(({ usage }) => usage.rssPeakMB))),
    sparkRssPeakMB: Math.max(...spark.map(({ peak_rss_mb }) => peak_rss_mb)),
    cpuSeconds: own.map(({ usage }) => round(usage.cpuMs / 1000, 1)),
    sparkCpuSeconds: spark.map(({ spark_cpu_s }) => spark_cpu_s),
    ...ownLive,
    sparkP99Ms: sparkLive.to_store_ack.p99_ms,
    wrong: wrongIn(own, spark),
  };
}

/** Runs that did not store what the independent count of the baseline expects, or whose aggregates differ from a recount. */
function wrongIn(own: readonly OwnReplay[], spark: readonly SparkReplay[]): number {
  const expected = spark[0]?.verify.expected;
  return own.filter(({ stored, differences }) => stored !== expected || differences > 0).length;
}

function placesIn(directory: string, { kafka, cassandra, mongodb }: SparkServers, raw: string): OwnPlaces {
  const name = `beside_${randomBytes(4).toString('hex')}`;
  const uri = new URL(mongodb);
  uri.pathname = `/${name}`;
  return {
    dataDirectory: join(directory, 'data'),
    log: `kafka://${kafka}?prefix=${name}.&raw=${raw}&group=${name}`,
    profiles: `cassandra://${cassandra}/${name}`,
    aggregates: uri.href,
  };
}

/** What the pipeline itself says of the time from a message's creation to its stored profile, while others publish. */
async function measureLive(directory: string, servers: SparkServers): Promise<Figures> {
  const raw = `beside_spark_live_${randomBytes(4).toString('hex')}`;
  const send = await openLiveTopic(raw, servers);
  const places = placesIn(directory, servers, raw);
  const engine = await openEngine(places.dataDirectory, storeArguments(places).slice(2));
  await engine.startStages(['transformer', 'aggregator']);
  const sending = send(live.rate * (live.warmSeconds + live.seconds), live.rate);
  await engine.after(live.warmSeconds * 1000);
  const worst = { p50Ms: 0, p99Ms: 0 };
  for (let tenth = 0; tenth < live.seconds / 10; tenth += 1) {
    const { latency } = await engine.after(10_000);
    worst.p50Ms = Math.max(worst.p50Ms, latency?.p50Ms ?? 0);
    worst.p99Ms = Math.max(worst.p99Ms, latency?.p99Ms ?? Number.POSITIVE_INFINITY);
  }
  await sending;
  const usage = engine.usage();
  await engine.stop();
  await engine.close();
  return { ...worst, liveRssPeakMB: round(usage.rssPeakMB) };
}
