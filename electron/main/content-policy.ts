/** The one origin that the window may show. */
export const scheme = 'app';
const host = 'vigie';
export const startPage = `${scheme}://${host}/index.html`;

/** P-SHL-3. Styles may be inline because charts and primitives position elements with style attributes; scripts never. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Only `app://vigie/…`. Node's URL gives `null` as the origin of a scheme that is not special, hence the parts. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === `${scheme}:` && hostname === host;
}
