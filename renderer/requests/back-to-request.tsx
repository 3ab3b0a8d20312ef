import { ArrowLeft } from 'lucide-react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { requestStoreOf } from './request-store.ts';

/** Beside the certificate of an erasure that a request asked for: the way back to it, where the certificate is named. */
export function BackToRequest({ plan }: { readonly plan: string }) {
  const { connection, navigation } = useApp();
  const { carry: words } = useText().words.request;
  const erasures = useStore(requestStoreOf(connection), (state) => state.erasures);
  const request = Object.keys(erasures).find((id) => erasures[id] === plan);
  if (request === undefined) return null;
  return (
    <p className="trouble tone-accent">
      <span className="grow">{words.goBack}</span>
      <button type="button" className="button primary" onClick={() => navigation.requestOpened(request)}>
        <ArrowLeft size={14} aria-hidden="true" />
        {words.back}
      </button>
    </p>
  );
}
