import type { NamedConnection } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';

/** Where a store is, in a few words: its kind and its first server. */
export function placeText({ words }: Text, config: NamedConnection['log' | 'profiles' | 'aggregates']): string {
  const { services } = words.settings;
  switch (config.kind) {
    case 'embedded':
      return words.frame.embedded;
    case 'kafka':
      return `${services.kafka} · ${firstOf(config.brokers)}`;
    case 'cassandra':
      return `${services.cassandra} · ${firstOf(config.contactPoints)}`;
    case 'mongodb':
      return `${services.mongodb} · ${/^mongodb(?:\+srv)?:\/\/([^/?]+)/.exec(config.uri)?.[1] ?? ''}`;
  }
}

function firstOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} +${others.length}`;
}
