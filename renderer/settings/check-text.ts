import type { ConnectionWarning } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';
import type { CheckWords } from '../i18n/en/connection-checks.ts';

/** What a test found of a service and what to do, in the window's language; what the host did not say is left general. */
export function checkText(text: Text, service: Service, found: ConnectionWarning): CheckWords {
  const { settings } = text.words;
  const words = settings.checks[found.cause];
  const places = placesOf(text, service, found.details);
  return { what: text.fill(words.what, places), next: text.fill(words.next, places) };
}

function placesOf(
  { words, format }: Text,
  service: Service,
  details: ConnectionWarning['details'],
): Readonly<Record<string, string>> {
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
    server: host === undefined ? name : port === undefined ? String(host) : `${host}:${port}`,
    skew: skewMs === undefined ? '?' : `${format.seconds(Math.abs(Number(skewMs)) / 1000)}\u00a0s`,
  };
}
