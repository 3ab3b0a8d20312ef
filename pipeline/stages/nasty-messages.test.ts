import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import { toProfile } from '../domain/transform.ts';
import { readMessage } from '../domain/message.ts';
import { noRejections } from '../domain/rejection.ts';
import type { ProfileStore } from '../ports.ts';
import { createWorld, idOf, userOf, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const user = userOf(1);
const whole = JSON.stringify(user);
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const context = { today: '2026-11-24', protect: () => '0'.repeat(64), domainToAscii: (host: string) => host };

function codesOf(text: string): readonly string[] {
  const users = readMessage(text);
  if (users === null) return ['invalid-json'];
  return users.map((each) => {
    const result = toProfile(each, context);
    return result.ok ? 'stored' : result.code;
  });
}

describe('messages that nobody expects', () => {
  test.each<[string, string, readonly string[]]>([
    ['100,000 levels of arrays', deep(100_000), ['invalid-record']],
    ['100,000 levels inside a user', whole.replace('"Rue"', deep(100_000)), ['stored']],
    ['100,000 levels of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, ['missing-id']],
    ['levels that do not end', '['.repeat(100_000), ['invalid-json']],
    ['a prototype', `{"__proto__":${whole}}`, ['missing-id']],
    ['a prototype beside', whole.replace('{', '{"__proto__":{"login":null},"constructor":7,'), ['stored']],
    ['results that are no array', `{"results":${whole}}`, ['missing-id']],
    ['results that are null', '{"results":null}', ['missing-id']],
    ['results twice', `{"results":[${whole}],"results":[]}`, []],
    ['an id twice', whole.replace('"login":{', '"login":{"uuid":"none",'), ['stored']],
    ['an envelope in an array', `[{"results":[${whole}]}]`, ['missing-id']],
    ['an array in an array', `[[${whole}]]`, ['invalid-record']],
    ['numbers without end', whole.replace('"number":1', '"number":1e999').replace('75000', '-1e999'), ['stored']],
    ['NUL behind', `${whole}\u0000`, ['invalid-json']],
    ['a mark in front', `\ufeff${whole}`, ['stored']],
    ['two marks in front', `\ufeff\ufeff${whole}`, ['invalid-json']],
    ['a surrogate alone', whole.replace('Ada', String.raw`\ud800`), ['stored']],
    ['a name of two million letters', whole.replace('Ada', 'A'.repeat(2_000_000)), ['stored']],
    ['an address of two million letters', whole.replace('person.1@', `${'p'.repeat(2_000_000)}@`), ['stored']],
    ['an id in upper case', whole.replace(idOf(1), idOf(1).toUpperCase()), ['stored']],
    ['an id with letters of elsewhere', whole.replace(idOf(1), idOf(1).replace('8', '٨')), ['missing-id']],
    ['year 0', whole.replace('1961-05-04', '0000-02-29'), ['invalid-birth-date']],
    ['29 February 2100', whole.replace('1961-05-04', '2100-02-29'), ['invalid-birth-date']],
    ['29 February 1900', whole.replace('1961-05-04', '1900-02-29'), ['invalid-birth-date']],
    ['29 February 2000', whole.replace('1961-05-04', '2000-02-29'), ['stored']],
    ['a day with an offset behind', whole.replace('1961-05-04T00:00:00Z', '2008-11-24T23:59:59-12:00'), ['stored']],
    ['a day of seven digits', whole.replace('1961-05-04', '+001961-05-04'), ['invalid-birth-date']],
    ['130 years to the day', whole.replace('1961-05-04', '1896-11-24'), ['stored']],
    ['131 years to the day', whole.replace('1961-05-04', '1895-11-24'), ['invalid-birth-date']],
  ])('P-TRF-1 P-TRF-2 P-TRF-3 P-TRF-4: %s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

test('P-DEL-5: an envelope of 5,000 users is counted once by user, whatever dies in between', async () => {
  const results = Array.from({ length: 5000 }, (_, n) => (n % 100 === 7 ? 'nobody' : userOf(n % 1000)));
  await world.publish([{ value: { results, info: {} } }, { key: idOf(3), value: userOf(3, { nat: 'NZ' }) }]);
  const crash = new PipelineError('unexpected', 'crashed here');
  const profiles = new Proxy<ProfileStore>(world.profiles, {
    get: (target, name) => (name === 'upsert' ? () => Promise.reject(crash) : (Reflect.get(target, name) as unknown)),
  });
  await expect(world.transform({ profiles })).rejects.toThrow('crashed here');
  await world.reopen();
  await world.transform();
  await world.aggregate();
  expect(await world.balance()).toMatchObject({
    published: 5001,
    stored: 4951,
    rejected: { ...noRejections, 'invalid-record': 50 },
    waiting: 0,
  });
  expect(world.reports.at(-1)?.aggregates?.persons).toBe(990);
  expect(await world.differences()).toEqual([]);
});
