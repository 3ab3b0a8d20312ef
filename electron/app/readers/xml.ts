import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refuseFile } from './refusal.ts';

/** What a reader of XML hears. Names come with their namespace, so that prefixes do not matter. */
export interface XmlListener {
  open?(tag: XmlTag): void;
  close?(local: string, uri: string): void;
  text?(text: string): void;
}

export interface XmlTag {
  readonly local: string;
  readonly uri: string;
  /** The value of an attribute by its local name, whatever its namespace; undefined where it is not there. */
  attribute(local: string): string | undefined;
}

/** Goes through a part of an archive. Refused where it is not well-formed UTF-8, or declares a type and with it entities. */
export function readXml(bytes: Uint8Array, where: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw refuseFile('file-has-entities', where);
  });
  parser.on('error', () => {
    throw refuseFile('file-broken', where);
  });
  parser.on('opentag', (tag) => listener.open?.(toTag(tag)));
  parser.on('closetag', ({ local, uri }) => listener.close?.(local, uri));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.write(decode(bytes, where)).close();
}

function toTag({ local, uri, attributes }: SaxesTagNS): XmlTag {
  const all = Object.values(attributes);
  return { local, uri, attribute: (name) => all.find((attribute) => attribute.local === name)?.value };
}

function decode(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuseFile('file-broken', where);
  }
}
