/**
 * The users in one message of `users.raw`: the API's envelope and an array are unwrapped, one level; anything else is
 * one user. null where the text is not JSON. An empty envelope or array holds nobody.
 */
export function readMessage(text: string): readonly unknown[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return null; // What does not parse is not an error but a rejection (`invalid-json`).
  }
  if (Array.isArray(parsed)) return parsed;
  return isRecord(parsed) && Array.isArray(parsed['results']) ? parsed['results'] : [parsed];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
