import { z } from 'zod';

export type ParsedJson<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: SyntaxError | z.ZodError };

/** JSON text by a schema, as zod's `safeParse` answers; text that is no JSON is no success either. */
export function parseJson<S extends z.ZodType>(schema: S, text: string): ParsedJson<z.output<S>> {
  try {
    return { success: true, data: schema.parse(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { success: false, error };
    throw error;
  }
}
