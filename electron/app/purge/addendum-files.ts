import { type Addendum, type AddendumPayload, verifyAddendum } from '../../../gdpr-register/addendum.ts';
import { type Flaw, seal } from '../../../gdpr-register/signed.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { ensureFolder, namesInFolder } from '../private-folder.ts';

export interface FiledAddendum {
  readonly number: number;
  readonly content: AddendumPayload | null;
  /** Why it cannot be trusted; null = it is whole and signed by this installation. */
  readonly flaw: Flaw | null;
}

/** What later looks at an erasure have found, beside its certificate. */
export interface AddendumFiles {
  /** In their order. */
  addenda(id: string, publicPem: string | null): readonly FiledAddendum[];
  addendumText(id: string, number: number): string | null;
  addendumPath(id: string, number: number): string;
  fileAddendum(payload: Omit<AddendumPayload, 'installation'>, key: SigningKey): Addendum;
}

const folder = ['register', 'certificates'] as const;

/** `<certificate>.addendum-<number>.json`; `pathOf` is where the certificate is, and throws where that is no name of one. */
export function openAddendumFiles(dataDirectory: string, pathOf: (id: string) => string): AddendumFiles {
  const addendumPath = (id: string, number: number): string => pathOf(id).replace(/json$/, `addendum-${number}.json`);
  const addendumText = (id: string, number: number): string | null => readIfThere(addendumPath(id, number));
  return {
    addendumPath,
    addendumText,
    addenda: (id, publicPem) =>
      numbersOf(dataDirectory, id).map((number) => {
        const verdict = verifyAddendum(addendumText(id, number) ?? '', { publicPem, tools: signatureTools });
        return verdict.ok
          ? { number, content: verdict.signed.payload, flaw: null }
          : { number, content: null, flaw: verdict.flaw };
      }),
    fileAddendum(payload, key) {
      ensureFolder(dataDirectory, ...folder);
      const text = seal({ ...payload, installation: key.fingerprint }, signerOf(key), signatureTools);
      writeAtomically(addendumPath(payload.id, payload.number), text);
      return JSON.parse(text) as Addendum;
    },
  };
}

function numbersOf(dataDirectory: string, id: string): readonly number[] {
  const beginning = `${id}.addendum-`;
  return namesInFolder(dataDirectory, ...folder)
    .filter((name) => name.startsWith(beginning) && name.endsWith('.json'))
    .map((name) => Number(name.slice(beginning.length, -'.json'.length)))
    .filter((number) => Number.isInteger(number))
    .toSorted((a, b) => a - b);
}
