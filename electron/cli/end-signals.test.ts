import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { awaitEndRequest } from './end-signals.ts';

function signalled() {
  const system = new EventEmitter();
  let nowMs = 1000;
  const endRequest = awaitEndRequest({ process: system as unknown as NodeJS.Process, nowMs: () => nowMs });
  const heard: string[] = [];
  return {
    system,
    endRequest,
    heard,
    listen: () =>
      endRequest.listen(
        () => heard.push('first'),
        () => heard.push('again'),
      ),
    async send(signal: string, laterMs = 0) {
      nowMs += laterMs;
      system.emit(signal);
      await turn();
    },
  };
}

describe('the wish to end', () => {
  test('P-CLI-7 the same press, passed on by npm and a shell, is one wish', async () => {
    const { send, listen, heard } = signalled();
    listen();
    await send('SIGINT');
    await send('SIGINT', 5);
    await send('SIGTERM', 300);
    expect(heard).toEqual(['first']);
    await send('SIGINT', 200);
    await send('SIGINT', 200);
    expect(heard).toEqual(['first', 'again']);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('P-CLI-7 %s before anybody listens is not lost', async (signal) => {
    const { send, listen, heard } = signalled();
    await send(signal);
    listen();
    await turn();
    expect(heard).toEqual(['first']);
  });

  test('P-CLI-7 after close the signals have their usual meaning', () => {
    const { system, endRequest } = signalled();
    endRequest.close();
    expect(system.eventNames()).toEqual([]);
  });
});
