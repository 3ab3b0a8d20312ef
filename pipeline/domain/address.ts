import { isRecord } from './message.ts';
import { storable, storableOrNumber } from './text.ts';

/**
 * Number and street, postcode and city, state, country, as far as they are given; absent parts leave no separator. The
 * street is an object since version 1.3 of the API, and a text before.
 */
export function fullAddress(location: unknown): string | null {
  if (!isRecord(location)) return null;
  const { street } = location;
  const lines = [
    isRecord(street) ? join(' ', [storableOrNumber(street['number']), storable(street['name'])]) : storable(street),
    join(' ', [storableOrNumber(location['postcode']), storable(location['city'])]),
    storable(location['state']),
    storable(location['country']),
  ];
  return join(', ', lines);
}

function join(separator: string, parts: readonly (string | null)[]): string | null {
  let text: string | null = null;
  for (const part of parts) if (part !== null) text = text === null ? part : text + separator + part;
  return text;
}
