import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type PersonRequest, requestSchema } from '../../../gdpr-register/request/request.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder } from '../private-folder.ts';

export interface StoredRequest {
  /** One more with every change. */
  readonly revision: number;
  readonly request: PersonRequest;
}

export interface RequestPage {
  readonly requests: readonly StoredRequest[];
  readonly damaged: readonly { readonly file: string; readonly why: string }[];
}

/** `register/requests/`: a file a request, for its owner alone; one that is damaged hides none of the others. */
export interface RequestFolder {
  list(): RequestPage;
  /** Null where there is none. Throws where its file is damaged. */
  read(id: string): StoredRequest | null;
  /** Durable when it returns. */
  write(stored: StoredRequest): void;
  remove(id: string): void;
}

const fileSchema = z.strictObject({
  schema: z.literal('vigie-request-file/1'),
  revision: z.number().int().positive(),
  request: requestSchema,
});

const extension = '.json';

export function openRequestFolder(dataDirectory: string): RequestFolder {
  const folder = join(dataDirectory, 'register', 'requests');
  const pathOf = (id: string): string => join(folder, `${id}${extension}`);
  return {
    list() {
      const files = filesIn(folder);
      if (!Array.isArray(files)) return { requests: [], damaged: [{ file: 'register/requests', ...files }] };
      const found = files.map((file) => ({ file, parsed: parseFile(join(folder, file), file) }));
      return {
        requests: found.flatMap(({ parsed }) => (parsed?.ok ? parsed.stored : [])),
        damaged: found.flatMap(({ file, parsed }) => (parsed?.ok === false ? { file, why: parsed.why } : [])),
      };
    },
    read(id) {
      if (!requestSchema.shape.id.safeParse(id).success) return null;
      const file = `${id}${extension}`;
      const found = parseFile(pathOf(id), file);
      if (found === null) return null;
      if (found.ok) return found.stored;
      const message = `The file of the request register/requests/${file} cannot be used: ${found.why} Restore it from a backup; the other requests are not touched by it.`;
      throw new PipelineError('store-damaged', message, { details: { file } });
    },
    remove: (id) => rmSync(pathOf(id), { force: true }),
    write({ revision, request }) {
      ensureFolder(dataDirectory, 'register', 'requests');
      const content = fileSchema.parse({ schema: 'vigie-request-file/1', revision, request });
      writeAtomically(pathOf(request.id), `${JSON.stringify(content, null, 2)}\n`);
    },
  };
}

/** A folder that cannot be read is said like a file that cannot. */
function filesIn(folder: string): string[] | { readonly why: string } {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(extension))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    return { why: `it cannot be read: ${String(error)}.` };
  }
}

type Parsed = { readonly ok: true; readonly stored: StoredRequest } | { readonly ok: false; readonly why: string };

/** Null where there is none. What is wrong is said by field, never by value. */
function parseFile(path: string, file: string): Parsed | null {
  let text: string | null;
  try {
    text = readIfThere(path);
  } catch (error) {
    return { ok: false, why: `it cannot be read: ${String(error)}.` };
  }
  if (text === null) return null;
  const parsed = parseJson(fileSchema, text);
  if (!parsed.success)
    return { ok: false, why: parsed.error instanceof z.ZodError ? fieldsOf(parsed.error) : 'it is no JSON.' };
  const { revision, request } = parsed.data;
  if (`${request.id}${extension}` !== file) return { ok: false, why: 'it holds a request of another name.' };
  return { ok: true, stored: { revision, request } };
}

function fieldsOf({ issues }: z.ZodError): string {
  const fields = [...new Set(issues.map(({ path }) => path.join('.') || 'the whole'))];
  return `what stands there does not fit: ${fields.slice(0, 5).join(', ')}.`;
}
