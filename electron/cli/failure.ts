import { embeddedFiles } from '../../pipeline/adapters/embedded-files.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import { offersFor } from '../app/damage-list.ts';
import { type StoreName, storeNames } from '../contract/store-damage.ts';

/** What went wrong in words, with the command that helps where a store is damaged; never a stack trace. */
export function explain(thrown: unknown, dataDirectory: string): string {
  const { code, message, details } = toPipelineError(thrown);
  const store = storeNames.find((name) => embeddedFiles[name] === details['file']);
  if (code !== 'store-damaged' || !store) return message;
  return `${message}\n${offerRepair(store, dataDirectory)}`;
}

export function offerRepair(store: StoreName, dataDirectory: string): string {
  const [first] = offersFor[store];
  const what = first === 'rebuild' ? 'rebuild the aggregates from the profiles' : 'move the file aside and go on';
  return `To ${what}: vigie repair --data ${quote(dataDirectory)} --store ${store} --${first}`;
}

function quote(path: string): string {
  return /^[\w./:@-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
