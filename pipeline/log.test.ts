import { expect, test } from 'vitest';
import { createLogDoor, redact, type LogLine } from './log.ts';

test('P-DEL-18: no line holds an e-mail address, a person id, a hash or a long number', () => {
  const said =
    'ada@example.org, b.c+d@mail.example: 3f2b8c1e-1234-4abc-8def-0123456789AB, +33 (0)1-02-03-04-05, 0123456789, deadbeefdeadbeefdeadbeefdeadbeef';
  expect(redact(said)).toBe('[e-mail], [e-mail]: [id], [number], [number], [hash]');
  const usual = 'users.raw 3:120934 on 2026-11-24 12:00:05, log.sqlite, port 8080';
  expect(redact(usual)).toBe(usual);
});

test('P-DEL-18: the door redacts text and leaves numbers', () => {
  const lines: LogLine[] = [];
  const door = createLogDoor({ stage: 'producer', nowMs: () => 5, send: (more) => void lines.push(...more), batch: 2 });
  door.info('stage-failed', { stage: 'producer', message: 'for ada@example.org', at: 123_456_789_012 });
  expect(lines).toEqual([]);
  door.error('stage-stopped');
  expect(lines).toEqual([
    {
      atMs: 5,
      level: 'info',
      stage: 'producer',
      code: 'stage-failed',
      fields: { stage: 'producer', message: 'for [e-mail]', at: 123_456_789_012 },
    },
    { atMs: 5, level: 'error', stage: 'producer', code: 'stage-stopped', fields: {} },
  ]);
});
