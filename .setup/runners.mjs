import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check-steps.mjs';
import { pinnedNode, projectEnv, root, tools } from './paths.mjs';
import { findBrowser, findElectronFolder, findRealElectron } from './prerequisites.mjs';
import { missing, playwrightCounts, sum, vitestCounts } from './report.mjs';
import { run } from './run.mjs';
import { briefJava, testServers } from './test-servers.mjs';

const reports = join(root, '.vigie', 'reports');
const playwrightConfig = join(root, 'e2e', 'playwright.config.ts');
/** Tests start many threads and processes from the sources: without their types once is a third of the time. */
const compileCache = join(root, '.vigie', 'compile-cache');
const limitMs = 25 * 60_000;

/** What a project of the Playwright configuration needs, with what to do where it is not there. */
const needs = {
  web: [[findBrowser, 'no Chromium: apt-get install chromium, or set CHROMIUM_PATH']],
  shell: [
    [findElectronFolder, 'no Electron: npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH'],
    [findBrowser, 'no Chromium: apt-get install chromium, or set CHROMIUM_PATH'],
  ],
  servers: [[findBrowser, 'no Chromium: apt-get install chromium, or set CHROMIUM_PATH']],
  package: [[findRealElectron, 'no real Electron to package: ../shared/electron-real is not there']],
};

/** The runners of `npm test` in their order; each resolves to the counts of `report.mjs`. */
export const runners = {
  check: () => runChecks(root),
  unit: () => runVitest('unit', ['unit', 'pure']),
  servers: runOnServers,
  e2e: runPlaywright,
};

/** Begins what a later runner needs, while the ones before it run: most of it is waiting for downloads and for servers. */
export function prepare(names) {
  if (names.includes('servers')) void testServers();
}

async function runVitest(name, projects, extra = {}) {
  const report = freshReport(`vitest-${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [tools.vitest, 'run', ...projects.map((project) => `--project=${project}`), ...reporters];
  const env = projectEnv({ NODE_COMPILE_CACHE: compileCache, ...extra });
  const { code } = await run(pinnedNode, args, { cwd: root, env, timeoutMs: limitMs });
  return vitestCounts(report, code);
}

/** What needs Kafka, Cassandra and MongoDB: `*.servers.test.ts` and the journeys `*.servers.spec.ts`. */
async function runOnServers() {
  const { failure, stop } = await testServers();
  if (failure !== undefined) return failure;
  try {
    const journeys = readdirSync(join(root, 'e2e')).some((name) => name.endsWith('.servers.spec.ts'));
    const tests = await runVitest('servers', ['servers'], briefJava);
    return journeys ? sum([tests, await runPlaywrightProject('servers')]) : tests;
  } finally {
    await stop();
  }
}

async function runPlaywright() {
  const names = (await playwrightProjects()).filter((name) => name !== 'servers');
  if (names.length === 0) return missing('e2e', 'there is no e2e/playwright.config.ts');
  const counts = [];
  for (const name of names) counts.push(await runPlaywrightProject(name));
  return sum(counts);
}

async function playwrightProjects() {
  if (!existsSync(playwrightConfig)) return [];
  const { default: config } = await import(playwrightConfig);
  return config.projects.map(({ name }) => name);
}

async function runPlaywrightProject(name) {
  const unmet = (needs[name] ?? []).find(([find]) => find() === undefined);
  return unmet === undefined ? await runProject(name) : missing(`e2e ${name}`, unmet[1]);
}

async function runProject(name) {
  const report = freshReport(`playwright-${name}.json`);
  const electron = findElectronFolder();
  const env = projectEnv({
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(electron?.startsWith(join(root, 'node_modules')) ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron }),
  });
  console.log(`\n— e2e: ${name}`);
  const args = [tools.playwright, 'test', '--config', playwrightConfig, `--project=${name}`, '--reporter=list,json'];
  const { code } = await run(pinnedNode, args, { cwd: root, env, timeoutMs: limitMs });
  return playwrightCounts(report, code);
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}
