import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which others' work may be in the program: each lets it be passed on with its notice. */
const accepted = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Public domain'];
/** Of letters alone: a font may be passed on inside of a program, and not be sold by itself. */
const acceptedOfFonts = ['OFL-1.1'];
/** Of what says its licence in a file alone. */
const readInFile = { 'png-js': 'MIT' };

/** What is in the program and no package of its own. */
const besides = [
  {
    name: 'Natural Earth',
    version: '1:110m',
    licence: 'Public domain',
    text: 'The borders and names of countries on the map of the world are made with Natural Earth, free vector and raster map data, which its authors have placed in the public domain.',
  },
  { name: 'Roboto', version: '2', licence: 'Apache-2.0', author: 'Google' },
];

/**
 * One list of all the work of others in a build, from what Vite saw bundled into each part of it: name, version, licence
 * and its text, which the window shows. Throws an Error that names what is under another licence than those above.
 */
export function writeLicences(out, root) {
  const parts = ['main', 'renderer'].map((part) => join(out, part, 'licenses.json'));
  const electron = {
    name: 'electron',
    version: readJson(join(root, 'node_modules', 'electron', 'package.json')).version,
    identifier: 'MIT',
    text: readFileSync(join(root, 'node_modules', 'electron', 'LICENSE'), 'utf8').trim(),
  };
  const bundled = [...parts.flatMap((part) => readJson(part)), electron];
  const authorOf = (name) => authorIn(readJson(join(root, 'node_modules', name, 'package.json')));
  writeFileSync(join(out, 'renderer', 'licences.json'), JSON.stringify(toLicences(bundled, authorOf)));
  for (const part of parts) rmSync(part);
}

/** The list, sorted by name, each work once. A work without a text of its own has the terms of its licence. */
export function toLicences(bundled, authorOf) {
  const works = bundled.map(({ name, version, identifier, text }) => ({
    name,
    version,
    licence: identifier ?? readInFile[name] ?? 'none',
    text,
  }));
  const refused = works.filter((work) => !isAccepted(work));
  if (refused.length > 0) {
    const names = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`bundled under a licence that .setup/licences.mjs does not accept: ${names}`);
  }
  const whole = [...works, ...besides].map(({ author, ...work }) => ({
    ...work,
    text: work.text ?? `Copyright (c) ${author ?? authorOf(work.name)}\n\n${termsOf(work.licence, works)}`,
  }));
  const unique = new Map(whole.map((work) => [`${work.name}@${work.version}`, work]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of several that one may choose from, any. */
function isAccepted({ name, licence }) {
  const all = name.startsWith('@fontsource') ? [...accepted, ...acceptedOfFonts] : accepted;
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => all.includes(one));
}

/** As they stand in another work under the same licence, behind whose copyright it is. */
function termsOf(licence, works) {
  const begins = /^(Permission (is hereby granted|to use)|\s*Apache License)/m;
  const texts = works.flatMap((work) => (work.licence === licence && work.text !== undefined ? [work.text] : []));
  const [text] = texts.filter((one) => begins.test(one));
  if (text === undefined) throw new Error(`no bundled work has the terms of ${licence}`);
  return text.slice(text.search(begins));
}

function authorIn({ author, name }) {
  if (author === undefined) return `the authors of ${name}`;
  return typeof author === 'string' ? author.replace(/\s*[<(].*/, '') : author.name;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
