/** A user as the source publishes it, the `n`th of many that pass every check. */
export function sampleUser(n: number) {
  return {
    login: { uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` },
    name: { title: 'Ms', first: 'Test', last: `Number ${n}` },
    gender: 'female',
    nat: 'NO',
    email: `user${n}@example.com`,
    dob: { date: '1980-05-06T00:00:00.000Z', age: 46 },
  };
}
