const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const ascii = /^[\x21-\x7e]*$/;
/** Conversion to punycode would take these for the parts of a URL behind the host, and drop them. */
const foreign = /[^A-Za-z0-9.\-\u0080-\uffff]/;

/**
 * The host behind the last `@`, lower case, an internationalised name as punycode (`domainToAscii` answers '' where it
 * cannot). null where the address has no `@`, nothing before it, white space, or no host name (RFC 1123: letters,
 * digits and hyphens, labels of 1 to 63, 253 in all).
 */
export function emailDomain(email: unknown, domainToAscii: (host: string) => string): string | null {
  if (typeof email !== 'string') return null;
  const at = email.lastIndexOf('@');
  if (at < 1 || /\s/.test(email)) return null;
  const given = email.slice(at + 1);
  if (given.length > 253 || foreign.test(given)) return null;
  const host = (ascii.test(given) ? given : domainToAscii(given)).toLowerCase();
  return host.length <= 253 && hostName.test(host) ? host : null;
}
