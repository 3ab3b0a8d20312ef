/** One path a line; blanks around it and the quotes that file managers put around a copied path are not part of it. */
export function parsePaths(lines: string): readonly string[] {
  const paths = lines
    .split('\n')
    .map((line) => line.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((path) => path !== '');
  return [...new Set(paths)];
}
