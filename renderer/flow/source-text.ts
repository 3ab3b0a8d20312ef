import type { SourceConfig } from '../../pipeline/domain/config.ts';
import type { Text } from '../i18n/text.ts';

/** "synthetic, seed 7", the host, the one file by its name, or how many paths. */
export function sourceText(source: SourceConfig, text: Text): string {
  const words = text.words.pipeline.source;
  if (source.kind === 'synthetic') return text.fill(words.seeded, { seed: source.seed });
  if (source.kind === 'randomuser') return new URL(source.url).host;
  const [first = '', ...more] = source.paths;
  return more.length === 0 ? baseName(first) : text.plural(words.pathCount, source.paths.length);
}

function baseName(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}
