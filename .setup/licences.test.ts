import { expect, test } from 'vitest';
import { type BundledWork, toLicences } from './licences.mjs';

const apache = { name: 'driver', version: '1.0.0', identifier: 'Apache-2.0', text: '  Apache License\n  Version 2.0' };
const mit = {
  name: 'react',
  version: '19.0.0',
  identifier: 'MIT',
  text: 'Copyright (c) Meta\n\nPermission is hereby granted',
};
const font = { name: '@fontsource-variable/inter', version: '5.0.0', identifier: 'OFL-1.1', text: 'SIL' };

function listed(...bundled: readonly BundledWork[]) {
  return toLicences([apache, mit, ...bundled], () => 'Ada');
}

test('P-HLP-5: each work is listed once with its licence and text, and what is no package beside them', () => {
  expect(listed(mit, font).map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    '@fontsource-variable/inter OFL-1.1',
    'Natural Earth Public domain',
    'Roboto Apache-2.0',
    'driver Apache-2.0',
    'react MIT',
  ]);
  expect(listed().every(({ text }) => text !== '')).toBe(true);
});

test('P-HLP-5: a work without a text of its own has its author and the terms of its licence', () => {
  const found = listed({ name: 'brotli', version: '1.3.3', identifier: 'MIT' }).find(({ name }) => name === 'brotli');
  expect(found?.text).toBe('Copyright (c) Ada\n\nPermission is hereby granted');
});

test('P-HLP-5: what is under another licence fails the build by its name, letters apart; one of several may be chosen', () => {
  const copyleft = { name: 'left', version: '1.0.0', identifier: 'GPL-3.0', text: 'GNU' };
  expect(() => listed(copyleft)).toThrow('left (GPL-3.0)');
  expect(() => listed({ ...copyleft, identifier: 'OFL-1.1' })).toThrow('left (OFL-1.1)');
  expect(() => listed({ name: 'bare', version: '1.0.0', text: 'All rights reserved' })).toThrow('bare (none)');
  expect(listed({ ...copyleft, identifier: '(GPL-3.0 OR MIT)' })).toHaveLength(5);
});
