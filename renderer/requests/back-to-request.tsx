import { ArrowLeft } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useNavigation } from '../state/app-context.ts';

/** Beside the certificate of an erasure that a request asked for: the way back to it, where the certificate is named. */
export function BackToRequest({ plan }: { readonly plan: string }) {
  const { navigation } = useApp();
  const { carry: words } = useText().words.request;
  const erasures = useNavigation((state) => state.erasures);
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
