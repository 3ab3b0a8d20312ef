import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { LogLine } from '../../pipeline/log.ts';
import { createTerminal } from './terminal.ts';

class Written extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  text = '';
  /** While it is not read, what is written waits. */
  isRead = true;
  #waiting: (() => void) | null = null;

  constructor(isTTY: boolean, columns: number) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    if (this.isRead) done();
    else this.#waiting = done;
  }

  readOn(): void {
    this.isRead = true;
    this.#waiting?.();
  }
}

function openTerminal(isTTY: boolean, columns = 40) {
  const [stdout, stderr] = [new Written(isTTY, columns), new Written(isTTY, columns)];
  const terminal = createTerminal(stdout as unknown as NodeJS.WriteStream, stderr as unknown as NodeJS.WriteStream);
  return { terminal, stdout, stderr };
}

function stopped(stage: string): LogLine {
  return {
    atMs: 43_200_000,
    level: 'info',
    stage: 'application',
    code: 'stage-stopped',
    fields: { stage, records: 3 },
  };
}

const erase = '\r\u001b[2K';

describe('what is written where', () => {
  test('P-CLI-3 results go to standard output, all else to standard error', () => {
    const { terminal, stdout, stderr } = openTerminal(false);
    terminal.result('{"published":1}');
    terminal.say('Draining.');
    terminal.log([stopped('producer'), { ...stopped('producer'), level: 'debug' }]);
    expect([stdout.text, stderr.text]).toEqual([
      '{"published":1}\n',
      'Draining.\n12:00:00 info  application producer stopped after 3 records\n',
    ]);
  });

  test('P-CLI-3 progress is one line on a terminal, which makes way for others', () => {
    const { terminal, stdout, stderr } = openTerminal(true);
    terminal.progress('[##..] 1 of 2');
    terminal.progress('[##..] 1 of 2');
    terminal.progress('[####] 2 of 2');
    terminal.result('done');
    expect([stderr.text, stdout.text]).toEqual([`[##..] 1 of 2${erase}[####] 2 of 2${erase}`, 'done\n']);
  });

  test('P-CLI-3 progress is as wide as the terminal, or as 80 columns where it does not know', () => {
    for (const [columns, width] of [
      [10, 9],
      [0, 79],
    ] as const) {
      const { terminal, stderr } = openTerminal(true, columns);
      terminal.progress('#'.repeat(200));
      expect(stderr.text).toHaveLength(width);
    }
  });

  test('P-CLI-3 there is no progress where there is no terminal', () => {
    const { terminal, stderr } = openTerminal(false);
    terminal.progress('[##..] 1 of 2');
    expect(stderr.text).toBe('');
  });

  test('P-CLI-13 of what nobody reads only so much is kept, and it is said how much was left out', async () => {
    const { terminal, stderr } = openTerminal(false);
    stderr.isRead = false;
    const long = stopped('x'.repeat(1024));
    for (let line = 0; line < 2000; line += 1) terminal.log([long]);
    const keptBytes = stderr.writableLength;
    expect(keptBytes).toBeLessThan(1024 ** 2 + 2048);
    terminal.say('Draining.');
    stderr.readOn();
    await expect.poll(() => stderr.writableLength).toBe(0);
    terminal.log([stopped('producer')]);
    const lines = stderr.text.trimEnd().split('\n');
    const kept = lines.filter((line) => line.includes('xxx')).length;
    expect(lines.slice(kept)).toEqual([
      'Draining.',
      `Lines left out, as nobody read: ${2000 - kept}.`,
      '12:00:00 info  application producer stopped after 3 records',
    ]);
  });
});
