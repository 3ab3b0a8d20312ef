import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embeddedPlaces } from '../adapters/catalogue.ts';
import { createFieldObserver } from '../domain/observed-fields.ts';
import { fieldProtection } from '../domain/user.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createWorld, idOf, usersFrom, type World } from '../testing/stage-world.ts';
import { observeFields } from './observe-fields.ts';

const never = new AbortController().signal;
const empty = createTemporaryDirectory();
let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
  empty.remove();
});

const login = { uuid: idOf(1) };

/** A user as the real source sends it, with a value in every field of the policy. */
const whole = {
  gender: 'female',
  name: { title: 'Ms', first: 'Ada', last: 'Lovelace' },
  location: {
    street: { number: 12, name: 'Square' },
    coordinates: { latitude: '1' },
    timezone: { offset: '+1', description: 'Here' },
  },
  email: 'ada@example.org',
  login: { uuid: idOf(1), username: 'ada', password: 'p', salt: 's', md5: 'm', sha1: '1', sha256: '2' },
  dob: { date: '1990-12-10T01:02:03.000Z', age: 35 },
  registered: { date: '2015-06-01', age: 11 },
  phone: '1',
  cell: '2',
  id: { name: 'NINO', value: 'QQ' },
  picture: { large: 'https://pictures.example/large.jpg' },
  nat: 'GB',
};

describe('fields that are really there', () => {
  test('P-OBS-1 every field of the policy is recognised, and one that is null or empty is not there', () => {
    const observer = createFieldObserver();
    observer.addUser(whole);
    expect(observer.result().fields).toEqual(Object.keys(fieldProtection).toSorted());
    const poor = createFieldObserver();
    poor.addUser({ login, gender: '', nat: null, name: { first: 'Ada' }, dob: '1990-12-10', location: {} });
    poor.addUser({ nat: 'FR', login: { uid: idOf(1) } });
    poor.addUser(7);
    expect(poor.result()).toMatchObject({ users: 1, fields: ['dob.date', 'login.uuid', 'name.first'], unknown: [] });
  });

  test('P-OBS-2 an unknown field is named by its path, one whose path could be data is not', () => {
    const observer = createFieldObserver();
    observer.addUser({
      login,
      employer: { title: 'x' },
      iban: 'FR76',
      tags: ['a'],
      'ada@example.org': 1,
      n06123456789: 2,
    });
    expect(observer.result()).toMatchObject({
      fields: ['login.uuid'],
      unknown: ['?', 'employer.title', 'iban', 'tags'],
    });
  });

  test('P-OBS-1 P-OBS-4 it reads the newest messages, envelopes and profiles beside the stages', async () => {
    await world.publish([
      { value: { results: [{ nat: 'FR' }, { login, nat: 'DE', iban: 'x' }] }, position: 0, source: 's' },
      { value: 'not JSON', position: 1, source: 's' },
      ...usersFrom(0, 20),
    ]);
    await world.transform();
    const observed = await observeFields(embeddedPlaces(world.directory), never);
    expect(observed).toMatchObject({ users: 21, profiles: 20, unknown: ['iban'], clearContacts: 0 });
    expect(observed.fields).toEqual(expect.arrayContaining(['dob.date', 'email', 'login.uuid', 'nat']));
    expect(observed.fields).not.toContain('login.password');
  });

  test('P-OBS-3 a contact in clear is counted, once for each profile', async () => {
    await world.publish(usersFrom(0, 1));
    await world.transform();
    const stored = (await world.profiles.find(idOf(0)))!;
    const observer = createFieldObserver();
    for (const change of [{}, { phone: null }, { email: 'ada@example.org', phone: '01 02' }, { address: 'A' }])
      observer.addProfile({ ...stored, ...change });
    expect(observer.result()).toMatchObject({ profiles: 4, clearContacts: 2 });
  });

  test('P-OBS-4 a directory without stores shows nothing', async () => {
    const nothing = { users: 0, profiles: 0, fields: [], unknown: [], clearContacts: 0 };
    expect(await observeFields(embeddedPlaces(empty.file('')), never)).toEqual(nothing);
  });
});
