import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerFromBundle } from './bundle.ts';
import { isOwnUrl } from './content-policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-bundle-'));
const root = join(folder, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, 'assets', 'app.js'), 'export {}');
writeFileSync(join(root, 'notes.exe'), 'no type');
writeFileSync(join(folder, 'secret.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true }));

test('P-SHL-3: a file of the bundle is served with its type and the policy', async () => {
  const { status, headers, body } = await answerFromBundle(root, 'app://vigie/assets/app.js');
  expect({ status, type: headers['content-type'], text: new TextDecoder().decode(body) }).toEqual({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    text: 'export {}',
  });
  const policy = headers['content-security-policy']?.split('; ');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe-eval');
  expect((await answerFromBundle(root, 'app://vigie/')).body).toEqual(new TextEncoder().encode('<!doctype html>'));
});

test.each([
  ['app://vigie/../secret.json', 404],
  ['app://vigie/%2e%2e/secret.json', 404],
  ['app://vigie/..%2fsecret.json', 403],
  ['app://vigie/assets/..%2f..%2fsecret.json', 403],
  ['app://vigie/%', 403],
  ['app://vigie/a%00.html', 403],
  ['app://other/index.html', 403],
  ['file:///etc/passwd', 403],
  ['app://vigie/absent.html', 404],
  ['app://vigie/assets', 404],
  ['app://vigie/notes.exe', 404],
])('P-SHL-3: %s answers %i and no content', async (address, status) => {
  const answer = await answerFromBundle(root, address);
  expect({ status: answer.status, bytes: answer.body.length }).toEqual({ status, bytes: 0 });
});

test.each([
  ['app://vigie/index.html', true],
  ['app://vigie', true],
  ['app://vigie.example.org/', false],
  ['app://vigie@evil/', false],
  ['https://vigie/', false],
  ['about:blank', false],
  ['', false],
])('P-SHL-6: %s is our origin: %s', (address, expected) => {
  expect(isOwnUrl(address)).toBe(expected);
});
