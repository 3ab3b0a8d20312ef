import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api, type Procedure } from './api.ts';
import { replyFrameSchema, requestFrameSchema } from './wire.ts';

/** By area, which is the first word of a name, and for the frames that carry all of them. */
const pinned: Readonly<Record<string, string>> = {
  aggregates: '07d03ddda659ae42',
  alert: '407a32479e4fd68a',
  application: '10ece959fea89153',
  audit: '0df6c53927400388',
  certificate: 'bcd98d5882c2ebe2',
  connection: '8992bf4c2aad4c7d',
  console: '1c40249bdc914489',
  frames: 'c93578da8401aa5e',
  history: 'f6444fa32a958b72',
  hold: '4bde5ab66b247abe',
  journal: '06faf8fe5ce43368',
  menu: 'd9afbee27f7614d4',
  pace: '5e8f445402e91c31',
  person: 'b1f7b269948883b9',
  pipeline: 'b78fa7b521b2222b',
  purge: '8694451414adca91',
  record: '3d14fa36ab4df504',
  recount: 'ffdd3e4dc899b569',
  redrive: '9dd00aae757704fc',
  register: '329d64b6bcd0628b',
  rejection: '82640dac0a84331c',
  report: '41dbc0fa7ddb542e',
  request: '7d29368f18d81f7f',
  rewind: '2cb559ad9839637a',
  selection: '91181438b8f1ca32',
  settings: '24cbc8a6babac85e',
  snapshot: '5c720c70574ba2b1',
  source: 'c58bc99b8a03419c',
  stage: '272a486d67cefc6e',
  stores: '2230539fa67e8f33',
  watch: 'cdee792390369c56',
};

const instructions = `
The contract between window and host has changed. If that was not meant, undo it. If it was:
1. let window and host agree on it (electron/app/handlers.ts, renderer/), 2. let the personal-keys test look at it,
3. say it in CHANGELOG.md where a user sees it, 4. pin the new fingerprint of the area in this file.
`;

/** Everything that crosses, as JSON Schema with sorted keys: what a type checker cannot see of a schema is in it too. */
function describeContract(): Record<string, string> {
  const areas: Record<string, Record<string, unknown>> = {};
  for (const [name, procedure] of Object.entries(api)) {
    const { kind, input } = procedure;
    const answer =
      procedure.kind === 'call'
        ? { output: toSchema(procedure.output, 'output') }
        : { item: toSchema(procedure.item, 'output'), delivery: procedure.delivery };
    (areas[name.split('.')[0]!] ??= {})[name] = { kind, input: toSchema(input, 'input'), ...answer };
  }
  const frames = [toSchema(requestFrameSchema, 'input'), toSchema(replyFrameSchema, 'output')];
  const described = Object.entries({ ...areas, frames });
  return Object.fromEntries(described.map(([area, shape]) => [area, fingerprintOf(shape)]));
}

function fingerprintOf(shape: unknown): string {
  return createHash('sha256').update(JSON.stringify(shape, sortKeys)).digest('hex').slice(0, 16);
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
    expect(describeContract(), instructions).toEqual(pinned);
  });

  test('P-CON-1 names a thing and what is done with it, or the one thing that flows', () => {
    for (const name of Object.keys(api) as Procedure[])
      expect(name, name).toMatch(api[name].kind === 'call' ? /^[a-z]+\.[a-z]+$/ : /^[a-z]+$/);
  });
});
