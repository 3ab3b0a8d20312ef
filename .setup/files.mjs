import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const made = new Set(['node_modules', 'out', 'dist', '.git', '.types', '.vigie', 'test-results', 'playwright-report']);

/** Every file of the project below `root`, with `/` in its path: what git tracks or would track; all but what is made, without git. */
export function listFiles(root) {
  const args = ['-C', root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const git = existsSync(join(root, '.git'))
    ? spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    : { status: 1 };
  const files = git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : walk(root, root);
  return [...new Set(files)].filter((path) => existsSync(join(root, path))).sort();
}

function walk(root, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (made.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(root, path);
    return [relative(root, path).split(sep).join('/')];
  });
}
