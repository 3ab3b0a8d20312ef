import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

export const maxLines = 250;
const sources = /\.([cm]?[jt]sx?|css|html|sh|py|ya?ml)$|^\.ci\/run$/;
const folders = ['e2e', 'electron', 'gdpr-register', 'pipeline', 'renderer'];
const needed = ['package.json', 'tsconfig.json', 'electron-builder.yml'];
const rootFiles = /^(package-lock\.json|tsconfig\.base\.json|knip\.json|[A-Z]+\.md|LICENSE|[a-z.-]+\.config\.ts)$/;
const vagueNames = /(^|\/)(index\.[jt]sx?|[^/]*\b(utils?|helpers?|manager|misc|common)\b[^/]*\.[jt]sx?)$/;

/** Files of code that are too long to be read in one go. */
export function lengthFindings(root) {
  return listFiles(root)
    .filter((path) => sources.test(path))
    .map((path) => ({ path, lines: lineCount(join(root, path)) }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${maxLines}`);
}

/** Top-level folders and files that should not be there, or are missing; names that say nothing. */
export function layoutFindings(root) {
  const files = listFiles(root);
  const top = new Set(files.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))));
  const loose = files.filter((path) => !path.includes('/') && !path.startsWith('.') && !needed.includes(path));
  return [
    ...[...top]
      .filter((name) => !name.startsWith('.') && !folders.includes(name))
      .map((name) => `${name}/: no such top-level folder is foreseen`),
    ...folders.filter((name) => !top.has(name)).map((name) => `${name}/ is missing`),
    ...needed.filter((name) => !files.includes(name)).map((name) => `${name} is missing`),
    ...loose
      .filter((name) => !rootFiles.test(name))
      .map((name) => `${name}: not a usual document or configuration of the root`),
    ...files.filter((path) => vagueNames.test(path)).map((path) => `${path}: name it after what it is`),
  ];
}

function lineCount(file) {
  const text = readFileSync(file, 'utf8');
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
