import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** What a pure project cannot do itself: hashes and signatures, handed in by the host. */
export interface SignatureTools {
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  sha256(text: string): string;
  /** SHA-256 of an Ed25519 key's SubjectPublicKeyInfo; null where the text is not exactly the PEM of one. */
  fingerprintOf(publicPem: string): string | null;
  verify(publicPem: string, text: string, signature: string): boolean;
}

export interface Signer {
  readonly publicPem: string;
  readonly fingerprint: string;
  sign(text: string): string;
}

export const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601 in UTC with thousandths, as `toISOString` writes it. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** What every signed document says of itself. */
export interface SignedPayload {
  readonly schema: string;
  /** The fingerprint of the key of the installation that signed. */
  readonly installation: string;
}

/** Exactly 64 bytes in base64: unused bits in the last digit would be a second spelling of the same signature. */
const signatureText = z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/);

const envelope = <P extends z.ZodType>(payload: P) =>
  z.strictObject({ payload, hash: hex64, publicKey: z.string(), signature: signatureText });

export interface Signed<P> {
  readonly payload: P;
  /** SHA-256 of the canonical payload. */
  readonly hash: string;
  readonly publicKey: string;
  /** Ed25519, over the bytes of the canonical payload. */
  readonly signature: string;
}

/** The document as it is filed: canonical JSON and an end of line. */
export function seal<P extends SignedPayload>(
  payload: P,
  signer: Signer,
  tools: Pick<SignatureTools, 'sha256'>,
): string {
  const text = canonicalJson(payload);
  const signed: Signed<P> = {
    payload,
    hash: tools.sha256(text),
    publicKey: signer.publicPem,
    signature: signer.sign(text),
  };
  return `${canonicalJson(signed)}\n`;
}

export const flaws = [
  /** It begins as one, and ends before its end. */
  'truncated',
  'not-json',
  /** Its bytes are not those that were filed: spaces, another order, a key twice, something behind the end. */
  'not-canonical',
  /** A field is missing, too many, or holds what it cannot hold. */
  'not-this-document',
  /** Its content is not what its hash says. */
  'content-changed',
  /** The key inside it is none, or not the one of the installation that it names. */
  'key-changed',
  /** It is whole, and signed by another than the key that was given. */
  'other-signer',
  'signature-invalid',
] as const;
export type Flaw = (typeof flaws)[number];

export type SignedVerdict<P> =
  | {
      readonly ok: true;
      readonly signed: Signed<P>;
      readonly signer: 'given' | 'unknown';
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly flaw: Flaw; readonly where: string };

export interface Expected<P extends z.ZodType> {
  readonly payload: P;
  /** Whose signature it has to be; null = that of the key inside it, whoever that is. */
  readonly publicPem: string | null;
  readonly tools: SignatureTools;
}

/** Where a flaw is of no field alone. */
export const wholeFile = 'the file';

/** Reads a document that was sealed and says what is wrong with it, if anything. */
export function verifySigned<P extends z.ZodType<SignedPayload>>(
  text: string,
  expected: Expected<P>,
): SignedVerdict<z.output<P>> {
  const parsed = parse(text);
  if ('flaw' in parsed) return { ok: false, ...parsed };
  const shape = envelope(expected.payload).safeParse(parsed.value);
  if (!shape.success) return flawed('not-this-document', shape.error.issues[0]?.path.join('.') || wholeFile);
  if (!isCanonical(text, parsed.value))
    return isCut(text) ? { ok: false, ...cut } : flawed('not-canonical', 'the form of the file');
  const signed = shape.data as Signed<z.output<P>>;
  return verifySeal(signed, expected);
}

function verifySeal<P extends z.ZodType<SignedPayload>>(
  signed: Signed<z.output<P>>,
  { tools, publicPem }: Expected<P>,
): SignedVerdict<z.output<P>> {
  const content = canonicalJson(signed.payload);
  if (tools.sha256(content) !== signed.hash) return flawed('content-changed', 'hash');
  const fingerprint = tools.fingerprintOf(signed.publicKey);
  const { installation } = signed.payload as SignedPayload;
  if (fingerprint === null || fingerprint !== installation) return flawed('key-changed', 'publicKey');
  if (publicPem !== null && tools.fingerprintOf(publicPem) !== fingerprint) return flawed('other-signer', 'publicKey');
  if (!tools.verify(signed.publicKey, content, signed.signature)) return flawed('signature-invalid', 'signature');
  return { ok: true, signed, signer: publicPem === null ? 'unknown' : 'given', fingerprint };
}

function parse(text: string): { readonly value: unknown } | { readonly flaw: Flaw; readonly where: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return isCut(text) ? cut : { flaw: 'not-json', where: 'the form of the file' };
  }
}

const cut = { flaw: 'truncated', where: 'the end of the file' } as const;

function isCut(text: string): boolean {
  return /^(?:\{|$)/.test(text) && !text.endsWith('}\n');
}

/** Parsing forgives much; what was filed is one text alone. A value that has no canonical form is not it either. */
function isCanonical(text: string, value: unknown): boolean {
  try {
    return `${canonicalJson(value)}\n` === text;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function flawed(flaw: Flaw, where: string): { readonly ok: false; readonly flaw: Flaw; readonly where: string } {
  return { ok: false, flaw, where };
}
