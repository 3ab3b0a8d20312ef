import type { ConnectionWarning } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';
import type { CheckWords } from '../i18n/en/connection-checks.ts';

/** What a test found of a service and what to do, in the window's language; what the host did not say is left general. */
export function checkText(text: Text, service: Service, found: ConnectionWarning): Pick<CheckWords, 'what' | 'next'> {
  const { settings } = text.words;
  const words = settings.checks[found.cause];
  const places = placesOf(text, service, found.details);
  const next = service === 'kafka' && words.kafka !== undefined ? `${words.next} ${words.kafka}` : words.next;
  return { what: text.fill(words.what, places), next: text.fill(next, places) };
}

function placesOf(
  text: Text,
  service: Service,
  details: ConnectionWarning['details'],
): Readonly<Record<string, string>> {
  const { words, format } = text;
  const { host, port, skewMs } = details;
  const name = words.settings.services[service];
  const said = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]));
  const unsaid = { host: name, topic: '?', permission: '?', datacenter: '?', datacenters: '?', version: '?' };
  return {
    ...unsaid,
    needed: '?',
    file: '?',
    name,
    names: '?',
    message: '?',
    ...said,
    ...lackingOf(text, details),
    server: host === undefined ? name : port === undefined ? String(host) : `${host}:${port}`,
    skew: skewMs === undefined ? '?' : `${format.seconds(Math.abs(Number(skewMs)) / 1000)}\u00a0s`,
  };
}

/** What the user may not do, in words; what the server alone has a name for is left as it says it. */
function lackingOf(
  { words, fill }: Text,
  { operations, topic, group, collection }: ConnectionWarning['details'],
): Readonly<Record<string, string>> {
  const { lacking, operations: names } = words.settings.rightNames;
  const place = Object.entries({ topic, group, collection }).find(([, name]) => name !== undefined);
  if (operations === undefined || place === undefined) return {};
  const named = String(operations)
    .split(', ')
    .map((operation) => names[operation as keyof typeof names] ?? operation);
  const where = fill(lacking[place[0] as keyof typeof lacking], { name: String(place[1]) });
  return { permission: `${named.join(', ')} ${where}` };
}
