import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api, type Procedure } from './api.ts';
import { replyFrameSchema, requestFrameSchema } from './wire.ts';

const pinned = 'ce6d45aa9b19f6396204f0a09f35234ab92c523bf82a449f0874f04b9ebd5b65';

const instructions = `
The contract between window and host has changed. If that was not meant, undo it. If it was:
1. let window and host agree on it (electron/app/handlers.ts, renderer/), 2. let the personal-keys test look at it,
3. say it in CHANGELOG.md where a user sees it, 4. pin the new fingerprint in this file.
`;

/** Everything that crosses, as JSON Schema with sorted keys: what a type checker cannot see of a schema is in it too. */
function describeContract(): string {
  const procedures = Object.entries(api).map(([name, procedure]) => {
    const { kind, input } = procedure;
    const answer =
      procedure.kind === 'call'
        ? { output: toSchema(procedure.output, 'output') }
        : { item: toSchema(procedure.item, 'output'), delivery: procedure.delivery };
    return [name, { kind, input: toSchema(input, 'input'), ...answer }] as const;
  });
  const frames = [toSchema(requestFrameSchema, 'input'), toSchema(replyFrameSchema, 'output')];
  return JSON.stringify({ procedures: Object.fromEntries(procedures), frames }, sortKeys);
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, { io });
}

function sortKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the contract', () => {
  test('P-CON-1 changes only on purpose', () => {
    const fingerprint = createHash('sha256').update(describeContract()).digest('hex');
    expect(fingerprint, instructions).toBe(pinned);
  });

  test('P-CON-1 names a thing and what is done with it, or the one thing that flows', () => {
    for (const name of Object.keys(api) as Procedure[])
      expect(name, name).toMatch(api[name].kind === 'call' ? /^[a-z]+\.[a-z]+$/ : /^[a-z]+$/);
  });
});
