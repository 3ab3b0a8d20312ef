import { embeddedFiles } from '../../pipeline/adapters/embedded-files.ts';
import type { ErrorView } from '../../pipeline/domain/snapshot.ts';
import type { StoreDamage, StoreName } from '../contract/store-damage.ts';
import { storeNames } from '../contract/store-damage.ts';

/** The places that were found damaged, by whoever came across them, until their store is repaired. */
export interface DamageList {
  /** False where it is known already. */
  add(found: { readonly store: StoreName; readonly where: string; readonly foundMs: number }): boolean;
  /** Takes what a stage, or an opening, failed with; ignores any other error. */
  addError(error: Pick<ErrorView, 'code' | 'details' | 'message'>, foundMs: number): void;
  forget(store: StoreName): void;
  list(): StoreDamage[];
}

/** What can be derived anew is rebuilt; what cannot is kept aside. */
export const offersFor: Readonly<Record<StoreName, StoreDamage['offers']>> = {
  log: ['move-aside'],
  profiles: ['move-aside'],
  aggregates: ['rebuild', 'move-aside'],
};

/** One torn page can spoil thousands of rows; more places than this tell nobody more. */
const maxPlaces = 100;

export function createDamageList(): DamageList {
  const found = new Map<string, StoreDamage>();
  const list: DamageList = {
    add({ store, where, foundMs }) {
      const place = `${store} ${where}`;
      if (found.has(place) || found.size >= maxPlaces) return false;
      found.set(place, { store, where, foundMs, offers: [...offersFor[store]] });
      return true;
    },
    addError({ code, details, message }, foundMs) {
      const store = storeNames.find((name) => embeddedFiles[name] === details['file']);
      if (code === 'store-damaged' && store) list.add({ store, where: String(details['where'] ?? message), foundMs });
    },
    forget(store) {
      for (const [place, damage] of found) if (damage.store === store) found.delete(place);
    },
    list: () => [...found.values()],
  };
  return list;
}
