// Rules and tests hold each other: a rule without a test is a wish, a test of an unknown rule has lost its reason.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const specs = ['pipeline/SPEC.md', 'gdpr-register/SPEC.md'];
const tests = /^(pipeline|gdpr-register|electron|renderer|e2e)\/(.*\.(test|spec)\.tsx?|(.*\/)?testing\/.*\.ts)$/;
const rule = /^- \*\*([A-Z]-[A-Z]{3}-\d+)\*\*/;
const anyId = /\b[A-Z]-[A-Z]{3}-\d+\b/g;
const comment = /^\s*(\/\/|\/?\*)/;
const literal = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** What is wrong between the numbered rules and the tests below `root`, a line each; empty when nothing is. */
export function specFindings(root) {
  const rules = rulesOf(root);
  const quotes = quotesOf(root);
  const known = firstPlaces(rules);
  const quoted = firstPlaces(quotes);
  return [
    ...rules
      .filter((it) => known.get(it.id) !== it.place)
      .map((it) => `${it.place}: ${it.id} is there already, at ${known.get(it.id)}`),
    ...[...known].filter(([id]) => !quoted.has(id)).map(([id, place]) => `${place}: no test quotes ${id}`),
    ...[...quoted].filter(([id]) => !known.has(id)).map(([id, place]) => `${place}: ${id} is no rule of any SPEC.md`),
  ];
}

function rulesOf(root) {
  return specs
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) => linesOf(root, file))
    .flatMap(({ text, place }) => (rule.test(text) ? [{ id: rule.exec(text)[1], place }] : []));
}

/** The ids in texts of the tests (titles, tables of titles), each with its place; comments do not count. */
function quotesOf(root) {
  return listFiles(root)
    .filter((file) => tests.test(file))
    .flatMap((file) => linesOf(root, file))
    .filter(({ text }) => !comment.test(text))
    .flatMap(({ text, place }) =>
      (text.match(literal) ?? []).flatMap((it) => it.match(anyId) ?? []).map((id) => ({ id, place })),
    );
}

function firstPlaces(found) {
  return new Map(found.toReversed().map(({ id, place }) => [id, place]));
}

function linesOf(root, file) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.map((text, index) => ({ text, place: `${file}:${index + 1}` }));
}
