import type { SourceConfig } from '../../pipeline/domain/config.ts';

/** The one host that this source talks to, or null where nothing leaves the machine. */
export function contactedHost(source: SourceConfig | null): string | null {
  return source?.kind === 'randomuser' ? new URL(source.url).host : null;
}
