import { expect, test } from 'vitest';
import { damagedFileText, type FileFlaw } from './damaged-file.ts';

test('R-REG-4 why a file cannot be read is said in either language', () => {
  const said = (flaw: FileFlaw, what = '') =>
    (['en', 'fr'] as const).map((language) => damagedFileText({ file: 'act-1.json', flaw, what }, language));
  expect(said('copy', 'act-$&')).toEqual([
    'it is a copy of the activity act-$&, under another name',
    'c’est une copie du traitement act-$&, sous un autre nom',
  ]);
  expect(said('misfit', 'current.state')[1]).toBe('sa partie « current.state » ne convient pas');
  expect(said('no-activity')[1]).toBe('ce n’est pas le JSON d’un traitement');
  expect(said('other-version')[1]).toBe('il provient d’une autre version de Vigie');
});
