import { createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from './message.ts';
import { toProfile, type TransformContext } from './transform.ts';
import { fieldProtection } from './user.ts';

const context: TransformContext = {
  today: '2026-11-24',
  protect: (text) => createHmac('sha256', 'test key').update(text).digest('hex'),
  domainToAscii: domainToASCII,
};

const ada = {
  gender: 'female',
  name: { title: 'Ms', first: 'Ada', last: 'Lovelace' },
  location: {
    street: { number: 12, name: 'St James’s Square' },
    city: 'London',
    state: 'England',
    country: 'United Kingdom',
    postcode: 'SW1Y 4JH',
    coordinates: { latitude: '-1.0001', longitude: '51.2222' },
    timezone: { offset: '+11:00', description: 'Somewhere else' },
  },
  email: 'Ada.Lovelace@Analytical.Example',
  login: {
    uuid: '7A0EEDA2-9A4F-4F0E-8C5F-000000000001',
    username: 'ada1843',
    password: 'pass-secret',
    salt: 'salt-secret',
    md5: 'md5-secret',
    sha1: 'sha1-secret',
    sha256: 'sha256-secret',
  },
  dob: { date: '1990-12-10T01:02:03.000Z', age: 35 },
  registered: { date: '2015-06-01T00:00:00.000Z', age: 11 },
  phone: '020 7946 0000',
  cell: '07700-900000',
  id: { name: 'NINO', value: 'QQ 12 34 56 C' },
  picture: { large: 'https://pictures.example/large.jpg' },
  nat: 'GB',
};

function codeOf(user: unknown): string {
  const result = toProfile(user, context);
  return result.ok ? 'stored' : result.code;
}

describe('messages', () => {
  test.each([
    ['{"results":[1,2],"info":{}}', [1, 2]],
    ['[{"a":1},[2]]', [{ a: 1 }, [2]]],
    ['\ufeff{"a":1}\r\n', [{ a: 1 }]],
    ['{"results":[]}', []],
    ['[]', []],
    ['{"error":"Uh oh"}', [{ error: 'Uh oh' }]],
    ['{"results":7}', [{ results: 7 }]],
    ['null', [null]],
    ['{"a":', null],
    ['', null],
  ])('P-TRF-1: %s', (text, users) => {
    expect(readMessage(text)).toEqual(users);
  });
});

describe('a profile', () => {
  test('P-TRF-3 P-TRF-5 P-TRF-7 P-TRF-9 P-TRF-10 P-TRF-11: is derived whole', () => {
    expect(toProfile(ada, context)).toEqual({
      ok: true,
      ageMismatch: false,
      person: {
        id: '7a0eeda2-9a4f-4f0e-8c5f-000000000001',
        gender: 'female',
        title: 'Ms',
        fullName: 'Ms Ada Lovelace',
        username: 'ada1843',
        domainName: 'analytical.example',
        email: context.protect('ada.lovelace@analytical.example'),
        phone: context.protect('020 7946 0000'),
        address: context.protect('12 St James’s Square, SW1Y 4JH London, England, United Kingdom'),
        inscription: '2015-06-01',
        nationality: 'GB',
        age: 35,
      },
    });
  });

  test('P-TRF-10: older shapes and absent parts leave no stray separator', () => {
    const seen: string[] = [];
    const spy = { ...context, protect: (text: string) => (seen.push(text), '0'.repeat(64)) };
    const bare = { login: ada.login, dob: '1990-12-10 01:02:03', email: 'a@b' };
    toProfile({ ...bare, location: { street: '1 rue Haute', postcode: 75001, city: 'Paris', country: '' } }, spy);
    toProfile({ ...bare, location: { state: 'Ohio' } }, spy);
    toProfile({ ...bare, location: { street: { number: null, name: 'Kirkegata' }, postcode: '0001' } }, spy);
    expect(seen.filter((text) => text !== 'a@b')).toEqual(['1 rue Haute, 75001 Paris', 'Ohio', 'Kirkegata, 0001']);
  });

  test('P-TRF-9: a name keeps its script and loses what is not there', () => {
    const named = (name: unknown) => {
      const result = toProfile({ ...ada, name }, context);
      return result.ok ? result.person.fullName : result.code;
    };
    expect(named({ title: 'آقای', first: 'آرمین', last: 'کامیاب' })).toBe('آقای آرمین کامیاب');
    expect(named({ title: null, first: ' Anne  Marie ', last: 'O’Neil' })).toBe('Anne Marie O’Neil');
    expect(named(null)).toBe('');
  });

  test('P-TRF-12: stored text is clean', () => {
    const result = toProfile(
      { ...ada, name: { first: 'A\u0000b\n c', last: '\ud800x' }, nat: 'é'.repeat(5000) },
      context,
    );
    expect(result.ok && [result.person.fullName, result.person.nationality?.length]).toEqual(['A b c \ufffdx', 1024]);
    const [title, first, last] = ['T', 'F', 'L'].map((letter) => letter.repeat(900));
    const long = toProfile({ ...ada, name: { title, first, last } }, context);
    expect(long.ok && long.person.fullName.length).toBe(1024);
  });

  test('P-TRF-11: each field leaves as the policy table says, whatever its value', () => {
    const paths = Object.keys(fieldProtection) as (keyof typeof fieldProtection)[];
    const secret = fc.stringMatching(/^[a-z0-9]{12,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(secret, { minLength: paths.length, maxLength: paths.length }), (secrets) => {
        const result = toProfile(userWith(paths, secrets), context);
        expect(result).toMatchObject({ ok: true });
        const stored = JSON.stringify(result);
        paths.forEach((path, place) => {
          if (fieldProtection[path] !== 'clear') expect(stored).not.toContain(secrets[place]);
          else if (!shaped.has(path)) expect(stored).toContain(secrets[place]);
        });
      }),
    );
  });

  test('P-TRF-14: nothing but the record and the day decides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toProfile(value, context)).toEqual(toProfile(structuredClone(value), context));
      }),
    );
  });
});

describe('rejections', () => {
  test.each([[null], [7], ['text'], [[ada]]])('P-TRF-2: %j is no record', (value) => {
    expect(codeOf(value)).toBe('invalid-record');
  });

  test.each([{}, { ...ada, login: null }, { ...ada, login: { uuid: 'no' } }, { ...ada, login: { uuid: 7 } }])(
    'P-TRF-3: without a valid id (%#)',
    (user) => expect(codeOf(user)).toBe('missing-id'),
  );

  test.each([
    [undefined, 'invalid-birth-date'],
    [{ date: null }, 'invalid-birth-date'],
    ['10/12/1990', 'invalid-birth-date'],
    [{ date: '1990-02-30' }, 'invalid-birth-date'],
    [{ date: '1900-02-29' }, 'invalid-birth-date'],
    [{ date: '2026-11-25' }, 'invalid-birth-date'],
    [{ date: '1895-11-24' }, 'invalid-birth-date'],
    [{ date: '1895-11-25' }, 'stored'],
    ['1990-12-10 00:00:00', 'stored'],
  ])('P-TRF-4: birth date %j is %s', (dob, code) => {
    expect(codeOf({ ...ada, dob })).toBe(code);
  });

  test('P-TRF-6: one day decides', () => {
    expect(codeOf({ ...ada, dob: '2008-11-25' })).toBe('minor');
    expect(codeOf({ ...ada, dob: '2008-11-24' })).toBe('stored');
    expect(codeOf({ ...ada, dob: '2026-11-24' })).toBe('minor');
  });

  test.each([
    [undefined, null],
    ['', null],
    ['nobody', null],
    ['@host', null],
    ['a@', null],
    ['a b@host', null],
    ['a@ho st', null],
    ['a@-host', null],
    ['a@host..fr', null],
    ['a@host_name', null],
    [`a@${'x'.repeat(64)}.fr`, null],
    ['a@b@Host.FR', 'host.fr'],
    ['a@bücher.example', 'xn--bcher-kva.example'],
    ['a@localhost', 'localhost'],
    ['a@host.', null],
    ['"a@b"@host.fr', 'host.fr'],
    ['a@bücher.example/path', null],
    ['a@bücher.example:80', null],
    ['a@bücher.example?q#f', null],
    ['a@b%75cher.ü', null],
    ['a@\ud800.example', null],
    [`a@${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(60)}.example.co`, null],
    [`a@${'ü'.repeat(60)}.example`, null],
  ])('P-TRF-7: %j', (email, domain) => {
    const result = toProfile({ ...ada, email }, context);
    expect(result.ok ? result.person.domainName : result.code).toBe(domain ?? 'invalid-email');
  });

  test('P-TRF-8: the first failing check gives the code', () => {
    const wrong = { login: { uuid: 'x' }, dob: '2020-01-01', email: 'none' };
    expect(codeOf(wrong)).toBe('missing-id');
    expect(codeOf({ ...wrong, login: ada.login, dob: 'x' })).toBe('invalid-birth-date');
    expect(codeOf({ ...wrong, login: ada.login })).toBe('minor');
    expect(codeOf({ ...wrong, login: ada.login, dob: '1990-01-01' })).toBe('invalid-email');
  });

  test('P-TRF-5: the source’s age only cross-checks', () => {
    const result = toProfile({ ...ada, dob: { date: '1990-12-10', age: 99 } }, context);
    expect(result.ok && [result.person.age, result.ageMismatch]).toEqual([35, true]);
  });
});

/** Fields whose value must have a shape to be accepted: they keep a valid one. */
const shaped = new Set(['login.uuid', 'registered.date', 'dob.date']);

/** A user with a secret at each path of the policy table; every part of the address holds the address's. */
function userWith(paths: readonly string[], secrets: readonly string[]): unknown {
  const user: Record<string, unknown> = structuredClone(ada);
  paths.forEach((path, place) => {
    const secret = secrets[place];
    const [outer = '', inner] = path.split('.');
    if (shaped.has(path)) return;
    if (path === 'email') user['email'] = `${secret}@x.example`;
    else if (path === 'address') Object.assign(user['location'] ?? {}, { street: secret, city: secret, state: secret });
    else if (inner === undefined) user[outer] = secret;
    else user[outer] = { ...(user[outer] as object), [inner]: secret };
  });
  return user;
}
