import { ArrowLeft } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useNavigation } from '../state/app-context.ts';

export interface BackToRequestProps {
  readonly plan: string;
  /** The certificate is there, and is named in the request; without it there is only the way back. */
  readonly isCertified: boolean;
}

/** Beside the preview and the certificate of an erasure that a request asked for: the way back to it. */
export function BackToRequest({ plan, isCertified }: BackToRequestProps) {
  const { navigation } = useApp();
  const { carry: words } = useText().words.request;
  const erasures = useNavigation((state) => state.erasures);
  const request = Object.keys(erasures).find((id) => erasures[id] === plan);
  if (request === undefined) return null;
  return (
    <p className="trouble tone-accent">
      <span className="grow">{isCertified ? words.goBack : words.askedFor}</span>
      <button
        type="button"
        className={isCertified ? 'button primary' : 'button'}
        onClick={() => navigation.requestOpened(request)}
      >
        <ArrowLeft size={14} aria-hidden="true" />
        {words.back}
      </button>
    </p>
  );
}
