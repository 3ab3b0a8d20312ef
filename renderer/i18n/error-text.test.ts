import { expect, test } from 'vitest';
import { errorText } from './error-text.ts';
import { createText } from './text.ts';

const french = createText('fr');

function why(code: string, reason: string): string {
  return errorText(french, { code, message: 'No.', details: { reason, file: '/data/a.gz' } }).why;
}

test('P-HLP-6: why an input cannot be read is said in the language of the window, with its name', () => {
  expect(why('input-unreadable', 'EACCES')).toBe('Vous n’avez pas le droit de lire /data/a.gz.');
  expect(why('input-unreadable', 'EPERM')).toBe(why('input-unreadable', 'EACCES'));
  expect(why('input-unreadable', 'Z_BUF_ERROR')).toMatch(/^Les données compressées de \/data\/a\.gz /);
  expect(why('input-unreadable', 'too-large')).toMatch(/trop grand pour la mémoire/);
  expect(why('input-not-found', 'ENOENT')).toBe('Il n’y a ni fichier ni dossier /data/a.gz.');
  expect(why('input-not-found', 'ENOTDIR')).toBe(why('input-not-found', 'ENOENT'));
  expect(why('input-not-found', 'empty-folder')).toMatch(/ne contient aucun fichier/);
});

test('P-HLP-6: a reason without words is said as its code says it', () => {
  const general = errorText(french, { code: 'input-unreadable', message: 'No.' }).why;
  for (const reason of ['EIO', 'constructor', '']) expect(why('input-unreadable', reason), reason).toBe(general);
  expect(why('disk-full', 'EACCES')).not.toContain('/data/a.gz');
});
