import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import type { PurgeStore } from './purge-store.ts';

/** Says that a preview is being counted, and stops it. There from the first, so that the words are announced. */
export function CountingLine({ store }: { readonly store: PurgeStore }) {
  const { purge: words } = useText().words;
  const { isCounting } = useStore(store);
  return (
    <>
      <span className="sub" role="status">
        {isCounting && words.counting}
      </span>
      {isCounting && (
        <button type="button" className="button small" onClick={store.countingCancelled}>
          {words.cancel}
        </button>
      )}
    </>
  );
}
