import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { temporaryDirectory, vigie } from './vigie.ts';

const users = 300;

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** What the source said of a person and of nobody else. */
function ownTexts(lines: readonly string[], id: string): string[] {
  const others = lines.filter((line) => !line.includes(id)).join('\n');
  const own = lines.filter((line) => line.includes(id)).flatMap((line) => textsOf(JSON.parse(line)));
  return [...new Set(own)].filter((text) => text.length >= 8 && !others.includes(text));
}

/** What the store made of a person: the id and the hashes, as bytes. */
function ownBytes(data: string, id: string): Buffer[] {
  const profiles = new DatabaseSync(join(data, 'profiles.sqlite'), { readOnly: true });
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const row = profiles.prepare('SELECT id, email, phone, address FROM profiles WHERE id = ?').get(bytes);
  profiles.close();
  return Object.values(row ?? {}).flatMap((value) => (value instanceof Uint8Array ? [Buffer.from(value)] : []));
}

/** The needles that stand in any file below the directory, as they are or as hexadecimal text. */
function foundIn(data: string, needles: readonly Buffer[]): string[] {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const isThere = (needle: Buffer): boolean => bytes.includes(needle) || bytes.includes(needle.toString('hex'));
    return needles.filter(isThere).map((needle) => `${name}: ${needle.toString('latin1')}`);
  });
}

test('R-PRG-10, P-ERA-19 of an erased person no byte is left in any file, in clear or hashed, and what is left is exact', async ({
  onTestFinished,
}) => {
  const data = temporaryDirectory(onTestFinished);
  const source = ['--seed', '7', '--count', String(users), '--as-of', '2026-11-24', '--oddities', 'none'];
  expect(await vigie('run', '--data', data, ...source, '--drain')).toMatchObject({ code: 0 });
  const dump = join(temporaryDirectory(onTestFinished), 'users.ndjson');
  await dumpSynthetic(dump, { seed: 7, count: users, oddities: [] });
  const lines = readFileSync(dump, 'utf8').trimEnd().split('\n');
  const ids = lines.map((line) => (JSON.parse(line) as { login: { uuid: string } }).login.uuid);
  const id = ids[41]!;
  const needles = [...ownBytes(data, id), ...ownTexts(lines, id).map((text) => Buffer.from(text))];
  expect(needles.length).toBeGreaterThan(8);
  expect(foundIn(data, needles).length).toBeGreaterThan(8);
  await vigie('person', 'find', '--data', data, '--id', id);
  await vigie('hold', 'lift', 'none', '--data', data, '--reason', `about ${id}`);
  const erase = ['person', 'erase', '--data', data, '--id', id, '--confirm', id];
  const refused = await vigie(...erase, '--reason', `${id.replaceAll('-', '')} asked.`);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('in other words') });
  const erased = await vigie(...erase, '--reason', 'They asked.');
  expect(erased, erased.stderr).toMatchObject({ code: 0 });
  expect(foundIn(data, needles)).toEqual([]);
  expect(await vigie('recount', '--check', '--data', data)).toMatchObject({ code: 0 });
  // The same source again: what was erased is not new, and stays away.
  expect(await vigie('run', '--data', data, ...source, '--drain')).toMatchObject({ code: 0 });
  expect(foundIn(data, needles)).toEqual([]);
});
