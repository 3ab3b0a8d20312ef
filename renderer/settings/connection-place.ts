import type { NamedConnection } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';

/** Where a store is, in a few words: its kind and its first server. */
export function placeText(text: Text, config: NamedConnection['log' | 'profiles' | 'aggregates']): string {
  const { services } = text.words.settings;
  switch (config.kind) {
    case 'embedded':
      return text.words.frame.embedded;
    case 'kafka':
      return `${services.kafka} · ${firstOf(text, config.brokers)}`;
    case 'cassandra':
      return `${services.cassandra} · ${firstOf(text, config.contactPoints)}`;
    case 'mongodb':
      return `${services.mongodb} · ${/^mongodb(?:\+srv)?:\/\/([^/?]+)/.exec(config.uri)?.[1] ?? ''}`;
  }
}

function firstOf(text: Text, [first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return `${first} ${text.plural(text.words.settings.list.more, others.length)}`;
}
