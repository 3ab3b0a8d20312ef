import { Lock } from 'lucide-react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { isEmbedded } from '../settings/connection-name.tsx';
import { placeText } from '../settings/connection-place.ts';
import { connectionsStoreOf, findListed } from '../settings/connections-store.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';

/** Where the stores are that the window shows; its colour also runs along the header. */
export function ConnectionBadge() {
  const text = useText();
  const list = useStore(connectionsStoreOf(useApp().connection), (state) => state.list);
  const { frame, settings } = text.words;
  if (list === null) return <Awaited words={frame.embedded} />;
  const connection = findListed(list, list.inUse)?.connection ?? null;
  if (connection === null || isEmbedded(connection.name))
    return (
      <Badge tone="quiet" plain title={settings.head.embeddedHint}>
        {frame.embedded}
      </Badge>
    );
  const { name, colour, readOnly, log, profiles, aggregates } = connection;
  const where = text.format.list([log, profiles, aggregates].map((config) => placeText(text, config)));
  return (
    <span
      className="pill plain tone-quiet connection-badge"
      data-colour={colour}
      title={text.fill(settings.head.hint, { name, where })}
    >
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-badge-name">{name}</span>
      {readOnly && (
        <span className="connection-lock">
          <Lock size={11} aria-hidden="true" />
          {settings.head.readOnly}
        </span>
      )}
    </span>
  );
}

/** Its room is kept, so that nothing beside it moves once it is known; where nothing can come there is none. */
function Awaited({ words }: { readonly words: string }) {
  const canCome = useLive(({ connection }) => connection !== 'refused');
  if (!canCome) return null;
  return (
    <span className="pill plain connection-awaited" aria-hidden="true">
      <span>{words}</span>
    </span>
  );
}
