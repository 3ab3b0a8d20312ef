import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createTerminal } from './terminal.ts';

class Written extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  text = '';

  constructor(isTTY: boolean, columns: number) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

function openTerminal(isTTY: boolean, columns = 40) {
  const [stdout, stderr] = [new Written(isTTY, columns), new Written(isTTY, columns)];
  const terminal = createTerminal(stdout as unknown as NodeJS.WriteStream, stderr as unknown as NodeJS.WriteStream);
  return { terminal, stdout, stderr };
}

const erase = '\r\u001b[2K';

describe('what is written where', () => {
  test('P-CLI-3 results go to standard output, all else to standard error', () => {
    const { terminal, stdout, stderr } = openTerminal(false);
    terminal.result('{"published":1}');
    terminal.say('Draining.');
    terminal.log([
      {
        atMs: 43_200_000,
        level: 'info',
        stage: 'application',
        code: 'stage-stopped',
        fields: { stage: 'producer', records: 3 },
      },
      {
        atMs: 43_200_000,
        level: 'debug',
        stage: 'application',
        code: 'stage-stopped',
        fields: { stage: 'producer', records: 3 },
      },
    ]);
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
});
