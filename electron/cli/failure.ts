import { embeddedFiles } from '../../pipeline/adapters/embedded-files.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import { offersFor } from '../app/damage-list.ts';
import { type StoreName, storeNames } from '../contract/store-damage.ts';

/** What the system says of a file, for whoever named its folder. */
const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be used by this user. Check who owns it and its permissions, or choose another directory.',
  EPERM: 'may not be used by this user. Check who owns it and its permissions, or choose another directory.',
  EROFS: 'cannot be written: its disk is read-only. Choose a directory on another one.',
  ENOSPC: 'cannot be written: its disk is full. Free some space, and try again.',
};

/** What went wrong in words, with the command that helps where a store is damaged; never a stack trace. */
export function explain(thrown: unknown, dataDirectory: string): string {
  const ofSystem = explainOfSystem(thrown);
  if (ofSystem !== null) return ofSystem;
  const { code, message, details } = toPipelineError(thrown);
  const store = storeNames.find((name) => embeddedFiles[name] === details['file']);
  if (code !== 'store-damaged' || !store) return message;
  return `${message}\n${offerRepair(store, dataDirectory)}`;
}

/** Null for everything that a call of the system did not refuse with a path. */
function explainOfSystem(thrown: unknown): string | null {
  if (!(thrown instanceof Error && 'code' in thrown && 'path' in thrown)) return null;
  const reason = systemReasons[String(thrown.code)];
  return reason === undefined ? null : `${String(thrown.path)} ${reason}`;
}

export function offerRepair(store: StoreName, dataDirectory: string): string {
  const [first] = offersFor[store];
  const what = first === 'rebuild' ? 'rebuild the aggregates from the profiles' : 'move the file aside and go on';
  return `To ${what}: vigie repair --data ${quote(dataDirectory)} --store ${store} --${first}`;
}

function quote(path: string): string {
  return /^[\w./:@-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
