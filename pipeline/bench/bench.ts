import { parseArgs } from 'node:util';
import { endStartedWithThis } from '../../e2e/cli/started.ts';
import { bars, missedBars, type BenchName, type Figures } from './bars.ts';
import { say } from './say.ts';

/*
 * npm run bench -- [NAME…]: one JSON line a bench on stdout, progress on stderr. Exits 1 when a figure misses its bar,
 * 2 when there is no such bench. Without names: every bench that has a bar and needs no server. `--count N` tries `purge` with
 * fewer persons, `server-faults` with fewer kills, `window` with fewer minutes.
 */
const benches: Readonly<Record<BenchName, (count?: number) => Promise<Figures>>> = {
  throughput: async () => (await import('./throughput.ts')).measureThroughput(),
  latency: async () => (await import('./latency.ts')).measureLatency(),
  idle: async () => (await import('./idle.ts')).measureIdle(),
  everyday: async () => (await import('./everyday.ts')).measureEveryday(),
  growth: async () => (await import('./growth.ts')).measureGrowth(),
  window: async (minutes) => (await import('./window/window.ts')).measureWindow(minutes),
  crash: async () => (await import('./crash.ts')).measureCrash(),
  'purge-crash': async () => (await import('./purge-crash.ts')).measurePurgeCrash(),
  purge: async (persons) => (await import('./purge.ts')).measurePurge(persons),
  'beside-spark': async (count) => (await import('./beside-spark.ts')).measureBesideSpark(count),
  'server-faults': async (kills) => (await import('./server-faults.ts')).measureServerFaults(kills),
  stores: async () => (await import('./stores.ts')).measureStores(),
  synthetic: async () => (await import('./synthetic.ts')).measureSynthetic(),
};

const needServers: ReadonlySet<BenchName> = new Set(['beside-spark', 'server-faults']);

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals: asked } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { count: { type: 'string' } },
  });
  const names = Object.keys(benches) as BenchName[];
  const unknown = asked.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) {
    say(`no bench named ${unknown.join(', ')}; there are: ${names.join(', ')}`);
    return 2;
  }
  const chosen =
    asked.length > 0
      ? names.filter((name) => asked.includes(name))
      : names.filter((name) => bars[name].length > 0 && !needServers.has(name));
  let code = 0;
  for (const name of chosen) {
    say(name);
    const figures = await benches[name](values.count === undefined ? undefined : Number(values.count));
    const missed = missedBars(figures, bars[name]);
    process.stdout.write(`${JSON.stringify({ bench: name, ok: missed.length === 0, ...figures, bars: bars[name] })}\n`);
    for (const what of missed) say(`MISSED ${what}`);
    if (missed.length > 0) code = 1;
  }
  return code;
}

endStartedWithThis();
const code = await main(process.argv.slice(2));
// A driver's timer is no reason to stay: one of a server that is gone may try for ever. What was printed goes out first.
process.stdout.write('', () => process.exit(code));
