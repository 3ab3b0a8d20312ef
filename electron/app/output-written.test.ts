import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outputWritten } from './output-written.ts';

/** A stream that takes what is written when its reader reads. */
class Read extends Writable {
  #take: (() => void) | null = null;

  override _write(_: Buffer, __: BufferEncoding, done: () => void): void {
    this.#take = done;
  }

  read(): void {
    const take = this.#take;
    this.#take = null;
    take?.();
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function waiting() {
  const [stdout, stderr] = [new Read(), new Read()];
  stdout.write('the result');
  stderr.write('a line');
  const ended = vi.fn();
  const outputs = { stdout, stderr } as unknown as Pick<NodeJS.Process, 'stdout' | 'stderr'>;
  void outputWritten(outputs).then(ended);
  const readAll = async (stream: Read): Promise<void> => {
    for (let written = 0; written < 2; written += 1) {
      stream.read();
      await turn();
    }
    await turn();
  };
  return { stdout, stderr, ended, readAll };
}

describe('the end of what is said', () => {
  test('P-CLI-13 a result is waited for as long as it takes', async () => {
    const { stdout, stderr, ended, readAll } = waiting();
    await readAll(stderr);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ended).not.toHaveBeenCalled();
    await readAll(stdout);
    expect(ended).toHaveBeenCalledOnce();
  });

  test('P-CLI-13 what nobody reads on standard error keeps nothing from its end', async () => {
    const { stdout, ended, readAll } = waiting();
    await readAll(stdout);
    await vi.advanceTimersByTimeAsync(1999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
  });
});
