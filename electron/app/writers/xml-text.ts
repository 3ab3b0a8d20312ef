const forms: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or between double quotes. */
export function toXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => forms[sign] ?? sign);
}
