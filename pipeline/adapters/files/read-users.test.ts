import { expect, test } from 'vitest';
import { defaultFileBounds, readUsers } from './read-users.ts';

const chunkBytes = 64 * 1024;

/** Reads a text to its end; `chunksBefore` = how many chunks of it were read when the first user came. */
async function read(text: string) {
  let pulled = 0;
  async function* chunks(): AsyncGenerator<Buffer, void> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      pulled += 1;
      yield bytes.subarray(at, at + chunkBytes);
    }
  }
  const users: string[] = [];
  let chunksBefore = 0;
  for await (const part of readUsers('users.json', chunks(), defaultFileBounds)) {
    chunksBefore ||= pulled;
    for (const { value } of part) users.push(Buffer.from(value).toString());
  }
  return { users, chunksBefore, chunks: pulled };
}

const lines = Array.from({ length: 20_000 }, (_, n) => `{"n":${n},"text":"${'x'.repeat(60)}"}`);

test.each(['{"cut":', '{"a":"b', '[', '<html>', '{"a":1,', '"', '{"at position 99999999":1}}', 'nul', '[1,'])(
  'P-SRC-8: NDJSON whose first line is %s is streamed',
  async (first) => {
    const { users, chunksBefore, chunks } = await read([first, ...lines].join('\n'));
    expect(users).toEqual([first, ...lines]);
    expect(chunks).toBeGreaterThan(20);
    expect(chunksBefore).toBe(1);
  },
);

test.each([
  ['an array', ['[\n', ',\n', '\n]']],
  ['an envelope', ['{\n  "info": {},\n  "results": [\n', ',\n', '\n  ]\n}\n']],
  ['an array with commas in front', ['[', '\n,', ']']],
] as const)('P-SRC-3: %s over many lines and chunks is one document', async (_, [before, between, after]) => {
  const { users } = await read(`${before}${lines.join(between)}${after}`);
  expect(users).toEqual(lines);
});
