import { expect, test } from 'vitest';
import { findWorks, readLicences } from './read-licences.ts';

const works = [
  { name: 'driver', version: '1.0.0', licence: 'Apache-2.0', text: 'Apache License' },
  { name: 'react', version: '19.0.0', licence: 'MIT', text: 'Permission' },
];

function served(body: string, status = 200) {
  return (path: string): Promise<Response> =>
    Promise.resolve(new Response(path === './licences.json' ? body : '', { status }));
}

test('P-HLP-5: the list is read from beside the page, and nothing else is taken for it', async () => {
  expect(await readLicences(served(JSON.stringify(works)))).toEqual(works);
  expect(await readLicences(served('', 404))).toBe(null);
  expect(await readLicences(served('[{"name":"react"}]'))).toBe(null);
});

test('P-HLP-5: a work is found by its name and by its licence', () => {
  expect(findWorks(works, ' REACT ').map(({ name }) => name)).toEqual(['react']);
  expect(findWorks(works, 'apache').map(({ name }) => name)).toEqual(['driver']);
  expect(findWorks(works, '')).toEqual(works);
});
