import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { needProgram } from '../prerequisites.ts';

export interface Display {
  /** As in DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** An X server of our own without a screen, under the first free number. */
export async function openDisplay(): Promise<Display> {
  const program = needProgram('Xvfb', 'install the package xvfb');
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  const [number] = await Promise.race([
    once(createInterface(server.stdio[3] as Readable), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ]);
  return {
    name: `:${number}`,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
