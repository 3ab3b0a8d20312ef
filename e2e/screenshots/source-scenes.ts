import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Album, Shot } from './album.ts';
import { runPipeline, writeSettings } from './data-directories.ts';
import { startPipeline } from './scenes.ts';
import { whileServing } from './while-serving.ts';
import { sampleUser } from './sample-user.ts';

/** A file that is read, and a source that is out of reach: nothing listens on the first port of this machine. */
export async function takeSources(album: Album, directory: string): Promise<void> {
  await runPipeline(directory, { count: 10_000, rate: 2500 });
  writeSettings(directory, { pace: 40, source: { kind: 'files', paths: [writeUsers(directory, 4000)] } });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, takeBackfill);
  });
  const away = `${directory}-away`;
  await runPipeline(away, { count: 2000, rate: 2000 });
  writeSettings(away, { sourceCount: 12_500, source: { kind: 'randomuser', url: 'http://127.0.0.1:1/' } });
  await whileServing(away, async ({ address }) => {
    await album.visit(address, startFetching);
    await album.visit(address, takeSourceErrors);
  });
}

async function startFetching({ page }: Shot): Promise<void> {
  await page.locator('.start-button').click();
  await page.locator('.edge-mark.tone-bad').first().waitFor();
}

/** A file that is read slowly: in the graph, in the source's details, and left before its end. */
async function takeBackfill(shot: Shot): Promise<void> {
  const { page, tab, take } = shot;
  await tab('pipeline');
  await startPipeline(shot);
  await page.locator('.flow .source-bar[value]:not([value="0"])').waitFor();
  await take('source-read');
  await page.locator('.flow-opener').first().click();
  await page.locator('.node-details .source-bar').waitFor();
  await take('source-details');
  await page.locator('.node-details .stage-button').click();
  await page.locator('.node-details .tone-quiet').waitFor();
  await take('source-left');
  await page.keyboard.press('Escape');
  await page.locator('.start-button').click();
  await page.locator('.state-pill.tone-quiet').waitFor();
}

/** A source that cannot be reached: on its edge, and in its details. */
async function takeSourceErrors({ page, tab, take }: Shot): Promise<void> {
  await tab('pipeline');
  await page.locator('.edge-mark.tone-bad').first().waitFor();
  await page.locator('.source-end').click();
  await page.locator('.source-form input').fill('many');
  await take('source-count');
  await page.keyboard.press('Escape');
  await take('edge-errors');
  await page.locator('.flow-opener').first().click();
  await page.locator('.last-errors li').first().waitFor();
  await take('edge-errors-details');
  await page.keyboard.press('Escape');
  await page.locator('.edge-mark.tone-bad').first().click();
  await page.locator('.console-line-current').waitFor();
  await take('edge-errors-lines');
}

/** A file of as many users, a line each; returns its path. */
function writeUsers(directory: string, count: number): string {
  const path = join(directory, 'users of November.ndjson');
  const users = Array.from({ length: count }, (_, n) => JSON.stringify(sampleUser(n)));
  writeFileSync(path, `${users.join('\n')}\n`);
  return path;
}
