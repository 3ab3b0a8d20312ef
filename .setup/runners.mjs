import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check-steps.mjs';
import { pinnedNode, projectEnv, root, tools } from './paths.mjs';
import { findBrowser, findElectronFolder, findRealElectron } from './prerequisites.mjs';
import { playwrightCounts, vitestCounts } from './report.mjs';
import { run } from './run.mjs';

const reports = join(root, '.vigie', 'reports');
const playwrightConfig = join(root, 'e2e', 'playwright.config.ts');
const limitMs = 25 * 60_000;

/** What a project of the Playwright configuration needs, with what to do where it is not there. */
const needs = {
  web: [[findBrowser, 'no Chromium: apt-get install chromium, or set CHROMIUM_PATH']],
  shell: [
    [findElectronFolder, 'no Electron: npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH'],
    [findBrowser, 'no Chromium: apt-get install chromium, or set CHROMIUM_PATH'],
  ],
  package: [[findRealElectron, 'no real Electron to package: ../shared/electron-real is not there']],
};

/** The runners of `npm test` in their order; each resolves to `{ passed, failed, skipped }`. */
export const runners = {
  check: () => runChecks(root),
  unit: runVitest,
  e2e: runPlaywright,
};

async function runVitest() {
  const report = freshReport('vitest.json');
  const args = [
    tools.vitest,
    'run',
    '--project=unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(pinnedNode, args, { cwd: root, env: projectEnv(), timeoutMs: limitMs });
  return vitestCounts(report, code);
}

async function runPlaywright() {
  if (!existsSync(playwrightConfig)) return missing('e2e', 'there is no e2e/playwright.config.ts');
  const { default: config } = await import(playwrightConfig);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name } of config.projects) {
    const unmet = (needs[name] ?? []).find(([find]) => find() === undefined);
    const project = unmet === undefined ? await runProject(name) : missing(`e2e ${name}`, unmet[1]);
    for (const key of Object.keys(counts)) counts[key] += project[key];
  }
  return counts;
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

/** A runner that cannot run here is one skipped test, said aloud; in CI it is a failure, so that it cannot go unseen. */
function missing(name, reason) {
  const failed = process.env.CI === 'true';
  console.log(`\n${failed ? 'FAILED' : '!!! SKIPPED'} ${name}: ${reason}`);
  return { passed: 0, failed: failed ? 1 : 0, skipped: failed ? 0 : 1 };
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}
