import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Vigie } from '../fixtures.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * What pressing it saves. A shell asks for the place in a window of the system, which no test can press: there the file
 * is taken as the page hands it over.
 */
export async function savedFile({ page, host }: Pick<Vigie, 'page' | 'host'>, press: Locator): Promise<SavedFile> {
  if (host === 'shell') return await handedFile(page, press);
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The same as a file of its name; resolves with its path. */
export async function saveToFolder(
  vigie: Pick<Vigie, 'page' | 'host' | 'profileDirectory'>,
  press: Locator,
): Promise<string> {
  const { name, bytes } = await savedFile(vigie, press);
  mkdirSync(vigie.profileDirectory, { recursive: true });
  const path = join(vigie.profileDirectory, name);
  writeFileSync(path, bytes);
  return path;
}

async function handedFile(page: Page, press: Locator): Promise<SavedFile> {
  const handed = await page.evaluateHandle(catchNextFile);
  await press.click();
  const { name, base64 } = await handed.evaluate(({ file }) => file);
  return { name, bytes: Buffer.from(base64, 'base64') };
}

/** Runs in the page. The promise is in an object, so that it is not waited for before the button is pressed. */
function catchNextFile(): { readonly file: Promise<{ readonly name: string; readonly base64: string }> } {
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly name: string; readonly base64: string }>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const reader = new FileReader();
  URL.createObjectURL = (blob: Blob): string => {
    URL.createObjectURL = createObjectURL;
    reader.readAsDataURL(blob);
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function handOver(this: HTMLAnchorElement): void {
    HTMLAnchorElement.prototype.click = click;
    const take = (): void => resolve({ name: this.download, base64: String(reader.result).split(',')[1] ?? '' });
    if (reader.readyState === FileReader.DONE) take();
    else reader.addEventListener('load', take);
    reader.addEventListener('error', () => reject(new Error('the file could not be read')));
  };
  return { file: promise };
}
