import type { NamedConnection } from '../../pipeline/domain/named-connection.ts';
import { embeddedConnection, isSameName } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';

export function isEmbedded(name: string): boolean {
  return isSameName(name, embeddedConnection.name);
}

/** As people read it: the embedded one has a word in each language. */
export function useShownName(): (name: string) => string {
  const { embedded } = useText().words.frame;
  return (name) => (isEmbedded(name) ? embedded : name);
}

/** A name behind the colour of its environment. */
export function ConnectionName({ connection }: { readonly connection: NamedConnection }) {
  const shown = useShownName();
  return (
    <span className="connection-name" data-colour={connection.colour}>
      <span className="connection-dot" aria-hidden="true" />
      {shown(connection.name)}
    </span>
  );
}
