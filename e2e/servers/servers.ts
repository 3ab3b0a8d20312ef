// npm run servers [plain|secure|stop|status|wipe…]: Kafka, Cassandra and MongoDB-compatible servers for trials and tests.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { say, sayWhile } from '../../.setup/say.mjs';
import { howToConnect } from './how-to-connect.ts';
import { serversHome } from './home.ts';
import { missingPrerequisites } from './prerequisites.ts';
import { runningServer, type ServerPlan, startServer, stopServer } from './server-process.ts';
import { foldersOf, plainServers, secureServers, type Variant, variants } from './server-set.ts';
import { writeServers } from './servers-file.ts';

const usage = `npm run servers [plain] [secure]   starts them (plain where nothing is said) and says how to connect
npm run servers needs              says what this machine lacks for them
npm run servers status             says which run
npm run servers stop               stops them; what they hold is kept
npm run servers wipe               stops them and removes what they hold; what was fetched is kept`;

const asked = process.argv.slice(2);
const commands: Readonly<Record<string, () => Promise<unknown> | void>> = { needs, status, stop, wipe };
const command = asked.length === 1 ? commands[asked[0]!] : undefined;
if (command) await command();
else if (asked.every(isVariant)) await start(asked.length > 0 ? asked.filter(isVariant) : ['plain']);
else {
  console.error(usage);
  process.exitCode = 2;
}

async function start(wished: readonly Variant[]): Promise<void> {
  if (!(await needs())) return;
  const sets = {
    plain: wished.includes('plain') ? await plainServers() : null,
    secure: wished.includes('secure') ? await secureServers() : null,
  };
  const plans = [...(sets.plain?.plans ?? []), ...(sets.secure?.plans ?? [])];
  const failures = await startAll(plans);
  if (failures.length > 0) {
    console.error(failures.join('\n\n'));
    process.exitCode = 1;
    return;
  }
  const places = writeServers({
    ...(sets.plain && { plain: sets.plain.places }),
    ...(sets.secure && { secure: sets.secure.places }),
  });
  console.log(howToConnect(places, wished));
}

/** Says what this machine lacks; true where it lacks nothing. */
async function needs(): Promise<boolean> {
  const missing = await missingPrerequisites();
  if (missing.length === 0) return true;
  console.error(`The servers cannot run on this machine:\n${missing.join('\n')}`);
  console.error('Where there is Docker: docker compose -f e2e/servers/compose.yaml up --detach --wait');
  process.exitCode = 1;
  return false;
}

/** Starts them side by side, with a line of progress. Resolves with what went wrong, a text each. */
async function startAll(plans: readonly ServerPlan[]): Promise<readonly string[]> {
  const waiting = new Set(plans.map(({ title }) => title));
  const done = sayWhile(`starting ${plans.length} servers`, () => `waiting for ${[...waiting].join(', ')}`);
  const started = performance.now();
  const outcomes = await Promise.allSettled(
    plans.map(async (plan) => {
      const pid = await startServer(plan);
      waiting.delete(plan.title);
      say(`${plan.title}: process ${pid}, serves after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }),
  );
  done();
  return outcomes.filter((it) => it.status === 'rejected').map(({ reason }) => String(reason));
}

function status(): void {
  for (const variant of variants)
    for (const { name, folder } of foldersOf(variant)) {
      const pid = runningServer({ folder });
      console.log(
        `${variant} ${name}: ${pid === null ? 'stopped' : `process ${pid}, log ${join(folder, 'server.log')}`}`,
      );
    }
}

async function stop(): Promise<void> {
  const all = variants.flatMap(foldersOf);
  const running = all.filter((each) => runningServer(each) !== null);
  await Promise.all(running.map(stopServer));
  say(`stopped: ${running.length} of ${all.length} servers were running`);
}

async function wipe(): Promise<void> {
  await stop();
  for (const folder of [...variants, 'tls', 'servers.json'])
    rmSync(join(serversHome, folder), { recursive: true, force: true });
}

function isVariant(name: string): name is Variant {
  return (variants as readonly string[]).includes(name);
}
