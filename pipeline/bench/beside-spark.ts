import { testServers } from '../testing/servers.ts';
import type { Figures } from './bars.ts';
import { openEngine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { type OpenPlaces, storeArguments, withOwnStores } from './spark/own-places.ts';
import { firstRowFromNothing, type OwnReplay, replayInVigie } from './spark/own-replay.ts';
import { watchLatency } from './spark/seen-latency.ts';
import {
  fillTopic,
  liveInSpark,
  openLiveTopic,
  prepareSpark,
  replayInSpark,
  type SparkServers,
  type SparkReplay,
} from './spark/spark-baseline.ts';

const topic = 'beside_spark';
const live = { rate: 1000, warmSeconds: 20, seconds: 60 } as const;

/**
 * The same topic through PySpark and through this, in turn, on the same servers and cores; then both live at 1,000 a
 * second. Needs `npm run servers` and the baseline beside the project. `VIGIE_BENCH_OWN=1` leaves PySpark out.
 */
export function measureBesideSpark(count = 200_000, rounds = 2): Promise<Figures> {
  const { plain } = testServers();
  const servers: SparkServers = {
    kafka: plain.kafka.brokers[0]!,
    cassandra: plain.cassandra.contactPoints[0]!,
    mongodb: plain.mongodb.uri,
  };
  const alone = process.env['VIGIE_BENCH_OWN'] === '1';
  return withOwnStores(async (open) => {
    await prepareSpark(count);
    await fillTopic(topic, servers, count);
    say('from nothing to the first row');
    const firstRowFromNothingSeconds = await open(topic, firstRowFromNothing);
    const spark: SparkReplay[] = [];
    const own: OwnReplay[] = [];
    for (let turn = 1; turn <= rounds; turn += 1) {
      say(`round ${turn}: PySpark`);
      if (!alone) spark.push(await replayInSpark(topic, servers, count));
      say(`round ${turn}: Vigie`);
      own.push(await open(topic, (places) => replayInVigie(places, count)));
      say(JSON.stringify({ spark: spark.at(-1), own: own.at(-1) }));
    }
    say('live: Vigie');
    const ownLive = await measureLive(open, servers);
    say('live: PySpark');
    const sparkLive = alone ? null : await liveInSpark(servers, live.rate, live.seconds);
    return {
      count,
      ...replayed(own),
      firstRowFromNothingSeconds,
      ...ownLive,
      ...(sparkLive && { ...besideSpark(own, spark), sparkP99Ms: sparkLive.to_store_ack.p99_ms }),
      wrong: wrongIn(own, spark),
    };
  });
}

function replayed(own: readonly OwnReplay[]): Figures {
  return {
    warmPerSecond: Math.max(...own.map(({ warmPerSecond }) => warmPerSecond)),
    overallPerSecond: own.map(({ overallPerSecond }) => overallPerSecond),
    firstRowSeconds: Math.max(...own.map(({ firstRowSeconds }) => firstRowSeconds)),
    rssPeakMB: round(Math.max(...own.map(({ usage }) => usage.rssPeakMB))),
    cpuSeconds: own.map(({ usage }) => round(usage.cpuMs / 1000, 1)),
  };
}

function besideSpark(own: readonly OwnReplay[], spark: readonly SparkReplay[]): Figures {
  const sparkWarm = Math.max(...spark.map(({ warm_rec_s }) => warm_rec_s));
  return {
    ratio: round(Math.max(...own.map(({ warmPerSecond }) => warmPerSecond)) / sparkWarm, 2),
    sparkWarmPerSecond: sparkWarm,
    sparkOverallPerSecond: spark.map(({ overall_rec_s }) => overall_rec_s),
    sparkFirstRowSeconds: spark.map(({ first_row_s }) => first_row_s),
    sparkRssPeakMB: Math.max(...spark.map(({ peak_rss_mb }) => peak_rss_mb)),
    sparkCpuSeconds: spark.map(({ spark_cpu_s }) => spark_cpu_s),
    serverCpuSecondsUnderSpark: spark.map(({ server_cpu_s }) => server_cpu_s),
  };
}

/** Runs that did not store what the independent count of the baseline expects, or whose aggregates differ from a recount. */
function wrongIn(own: readonly OwnReplay[], spark: readonly SparkReplay[]): number {
  const expected = spark[0]?.verify.expected ?? own[0]?.stored;
  return own.filter(({ stored, differences }) => stored !== expected || differences > 0).length;
}

/** While others publish: what is seen from outside over the whole minute, and the worst ten seconds of what the pipeline says. */
async function measureLive(open: OpenPlaces, servers: SparkServers): Promise<Figures> {
  const raw = `${topic}_live_${process.pid}`;
  const send = await openLiveTopic(raw, servers);
  return open(raw, async (places) => {
    const engine = await openEngine(places.dataDirectory, storeArguments(places));
    await engine.startStages(['transformer', 'aggregator']);
    const watch = watchLatency(places);
    const sending = send(live.rate * (live.warmSeconds + live.seconds), live.rate);
    await engine.after(live.warmSeconds * 1000);
    watch.beginMeasuring();
    const before = engine.usage();
    const says: number[] = [];
    for (let tenth = 0; tenth < live.seconds / 10; tenth += 1) {
      const { latency } = await engine.after(10_000);
      says.push(latency?.p99Ms ?? Number.POSITIVE_INFINITY);
    }
    const usage = engine.usage();
    await sending;
    await engine.stop();
    const seen = await watch.end();
    await engine.close();
    return {
      ...seen,
      saidP99MsOfEachTenSeconds: says,
      liveCores: round((usage.cpuMs - before.cpuMs) / (live.seconds * 1000), 2),
      liveRssPeakMB: round(usage.rssPeakMB),
    };
  });
}
