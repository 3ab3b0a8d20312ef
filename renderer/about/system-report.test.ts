import { expect, test } from 'vitest';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { toSystemReport } from './system-report.ts';

const host = { version: '0.1.0', host: 'shell', dataDirectory: '/home/ada/vigie', platform: 'linux' } as const;
const settings = { look: { language: 'fr', theme: 'dark' }, settings: null } as const;
const seen = { browser: '', screen: 'purge', error: null, nowMs: 0 } as const;

test('P-HLP-3: the report says what runs and how it stands, and has no path, no server and nobody’s data', () => {
  const lastError = { code: 'store-refused' as const, message: 'db.example.org refused ada', details: {}, atMs: 0 };
  const snapshot = sampleSnapshot({
    source: { kind: 'files', label: '/home/ada/users.json', ended: false, progress: null },
    stages: { producer: sampleStage(), transformer: sampleStage({ lastError }), aggregator: sampleStage() },
  });
  const live = { connection: 'open', snapshot } as const;
  const report = toSystemReport({ host, live, settings, ...seen, browser: 'Chromium 140' });
  expect(report).toContain('Vigie 0.1.0 (shell, linux)');
  expect(report).toContain('last error store-refused');
  expect(report).not.toMatch(/ada|\/home|example\.org|users\.json/);
  const away = toSystemReport({
    host: null,
    live: { connection: 'offline', snapshot: null },
    settings,
    ...seen,
    error: { code: 'disk-full', call: 'purge.run' },
  });
  expect(away).toMatch(/\nscreen: purge\nerror: disk-full \(purge.run\)\npipeline: nothing known$/);
});
