import type { CallName } from '../../../electron/contract/api.ts';

/** What the window asks for without a place of its own to say that it was refused. */
export type AskedCall = Extract<
  CallName,
  | `pipeline.${'start' | 'stop'}`
  | `stage.${'start' | 'stop'}`
  | 'pace.set'
  | 'source.set'
  | 'stores.repair'
  | `alert.${'acknowledge' | 'silence' | 'rules'}`
>;

/** What could not be done: in front of why. */
export const notDoneEn: Readonly<Record<AskedCall, string>> = {
  'pipeline.start': 'The pipeline could not be started.',
  'pipeline.stop': 'The pipeline could not be stopped.',
  'stage.start': 'The stage could not be started.',
  'stage.stop': 'The stage could not be stopped.',
  'pace.set': 'The pace could not be changed.',
  'source.set': 'The source could not be changed.',
  'stores.repair': 'The store could not be repaired.',
  'alert.acknowledge': 'The alert could not be acknowledged.',
  'alert.silence': 'The alert could not be silenced.',
  'alert.rules': 'The rules could not be saved.',
};
