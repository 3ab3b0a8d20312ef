import type { LogDoor } from '../../pipeline/log.ts';
import type { Settings } from '../contract/settings.ts';
import type { Engine } from './engine.ts';
import type { SettingsFile } from './settings-file.ts';

export interface SettingsParts {
  readonly engine: Engine;
  readonly settings: SettingsFile;
  readonly log: Pick<LogDoor, 'info'>;
}

/** Written down first; then it holds for what runs, too. */
export async function changeSettings(
  { engine, settings, log }: SettingsParts,
  change: Parameters<SettingsFile['change']>[0],
): Promise<Settings> {
  const before = settings.read();
  const after = settings.change(change);
  if (after.pace !== before.pace) engine.setPace(after.pace);
  const count = after.sourceCount === before.sourceCount ? undefined : after.sourceCount;
  if (count !== undefined || JSON.stringify(after.source) !== JSON.stringify(before.source))
    await engine.setSource(after.source, count);
  if (after.rawRetention !== before.rawRetention) await engine.setRawRetention(after.rawRetention);
  for (const name of ['language', 'theme', 'rawRetention'] as const) {
    if (after[name] !== before[name]) log.info('setting-changed', { name, value: after[name] });
  }
  return after;
}
