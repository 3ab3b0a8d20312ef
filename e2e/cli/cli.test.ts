import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recountResultSchema, runResultSchema, temporaryDirectory, vigie, vigieJson } from './vigie.ts';

const asOf = ['--as-of', '2026-11-24'];
const commands = ['run', 'recount', 'serve', 'repair'] as const;
const stackTrace = /^\s+at /m;

describe('usage', () => {
  test.each(commands)('P-CLI-1 %s --help says what it does and every option, on standard output', async (command) => {
    const { code, stdout, stderr } = await vigie(command, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: vigie ${command}`);
    expect(stdout).toContain('--data <dir>');
    expect((await vigie('help', command)).stdout).toBe(stdout);
  });

  test('P-CLI-1 without a command it says what there is: asked for, or as an error', async () => {
    const asked = await vigie('--help');
    const unasked = await vigie();
    expect([asked.code, asked.stderr, unasked.code, unasked.stdout]).toEqual([0, '', 2, '']);
    for (const command of commands) {
      expect(asked.stdout).toContain(`\n  ${command} `);
      expect(unasked.stderr).toContain(`\n  ${command} `);
    }
  });

  test.for([
    [['rnu'], 'run'],
    [['help', 'recuont'], 'recount'],
    [['run', '--data', 'x', '--sorce', 'synthetic'], '--source'],
    [['run', '--source', 'sythetic'], 'synthetic'],
    [['run', '--stages', 'producer,transfomer'], 'transformer'],
    [['run', '--oddities', 'minor'], 'minors'],
    [['serve', '--prot', '1'], '--port'],
    [['recount', '--chek'], '--check'],
    [['repair', '--store', 'profile'], 'profiles'],
  ] as const)('P-CLI-2 %s is wrong usage, and the nearest is suggested', async ([args, meant]) => {
    const { code, stdout, stderr } = await vigie(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`(Did you mean ${meant}?)`);
  });

  test.for([
    [['run'], '--data <dir>'],
    [['run', '--data', ''], '--data <dir>'],
    [['run', '--data', 'DIR', '--count', '0'], 'a whole number from 1'],
    [['run', '--data', 'DIR', '--count', '1e3'], 'a whole number from 1'],
    [['run', '--data', 'DIR', '--seed', '-1'], 'a whole number from 0'],
    [['run', '--data', 'DIR', '--rate', '0'], 'users a second, from 0.17 to 1000000, or "max"'],
    [['run', '--data', 'DIR', '--rate', ''], 'users a second, from 0.17 to 1000000, or "max"'],
    [['run', '--data', 'DIR', '--as-of', '2026-02-30'], 'a day of the calendar as YYYY-MM-DD'],
    [['run', '--data', 'DIR', '--source', 'files'], '--source files needs --input PATH'],
    [['run', '--data', 'DIR', '--input', 'x.json'], '--input needs --source files'],
    [['run', '--data', 'DIR', 'more'], 'too many arguments'],
    [['serve', '--data', 'DIR', '--port', '65536'], 'a port from 0 to 65535'],
    [['repair', '--data', 'DIR', '--store', 'log', '--rebuild'], '--move-aside'],
    [['repair', '--data', 'DIR', '--store', 'log'], 'choose --rebuild or --move-aside'],
  ] as const)('P-CLI-2 %s is wrong usage: %s', async ([args, words], { onTestFinished }) => {
    const folder = temporaryDirectory(onTestFinished);
    const { code, stdout, stderr } = await vigie(...args.map((each) => (each === 'DIR' ? join(folder, 'data') : each)));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(readdirSync(folder), 'nothing was made').toEqual([]);
  });
});

describe('results', () => {
  test('P-CLI-3, P-CLI-4 run --drain --json: one line on standard output, the rest on standard error', async (context) => {
    const data = temporaryDirectory(context.onTestFinished);
    const { code, stdout, stderr } = await vigie('run', '--data', data, '--count', '500', ...asOf, '--drain', '--json');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr, 'no progress line where there is no terminal').not.toContain('\r');
    expect(stderr).toContain('Source ended after 500 records');
    const result = runResultSchema.parse(JSON.parse(stdout));
    expect(Object.keys(result)).toEqual(
      'published stored rejected persons aggregates seconds recordsPerSecond'.split(' '),
    );
    expect(Object.keys(result.aggregates)).toEqual(
      'usersByNationality averageAge averageAgeByNationality emailDomains gender ageBands'.split(' '),
    );
    const rejected = Object.values(result.rejected).reduce((sum, n) => sum + n, 0);
    expect(result.stored + rejected).toBe(500);
    expect(result.recordsPerSecond).toBeCloseTo(500 / result.seconds, 6);
  });

  test('P-CLI-4 nobody is there: empty tables, and null for an average', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const nobody = {
      usersByNationality: {},
      averageAge: null,
      averageAgeByNationality: {},
      emailDomains: {},
      gender: {},
      ageBands: {},
    };
    const recounted = await vigieJson(recountResultSchema, 'recount', '--data', data);
    expect(recounted).toEqual({ persons: 0, aggregates: nobody });
    const input = join(data, 'empty.json');
    writeFileSync(input, '[]');
    const run = ['run', '--data', join(data, 'data'), '--source', 'files', '--input', input, '--drain'];
    const { published, persons, aggregates, recordsPerSecond } = await vigieJson(runResultSchema, ...run);
    expect({ published, persons, aggregates, recordsPerSecond }).toEqual({
      published: 0,
      persons: 0,
      aggregates: nobody,
      recordsPerSecond: 0,
    });
  });

  test('P-CLI-5 run again: what is there is kept, what is new is added, totals are of the directory', async (context) => {
    const data = temporaryDirectory(context.onTestFinished);
    const run = (count: number) =>
      vigieJson(runResultSchema, 'run', '--data', data, '--count', `${count}`, ...asOf, '--drain');
    const first = await run(400);
    expect(await run(400)).toEqual({ ...first, seconds: expect.any(Number), recordsPerSecond: 0 });
    const more = await run(1000);
    expect([first.published, more.published]).toEqual([400, 1000]);
    expect(more.recordsPerSecond).toBeCloseTo(600 / more.seconds, 6);
    const fresh = join(data, 'at-once');
    const atOnce = await vigieJson(runResultSchema, 'run', '--data', fresh, '--count', '1000', ...asOf, '--drain');
    expect({ ...more, seconds: 0, recordsPerSecond: 0 }).toEqual({ ...atOnce, seconds: 0, recordsPerSecond: 0 });
  });

  test('P-CLI-6 --as-of fixes the day on which ages are counted', async ({ onTestFinished }) => {
    const folder = temporaryDirectory(onTestFinished);
    const meanAge = async (day: string) => {
      const adults = ['--seed', '3', '--count', '300', '--oddities', 'none', '--as-of', day, '--drain'];
      const result = await vigieJson(runResultSchema, 'run', '--data', join(folder, day), ...adults);
      return result.aggregates['averageAge'];
    };
    const earlier = Number(await meanAge('2026-11-24'));
    expect(await meanAge('2036-11-24')).toBe(earlier + 10);
  });

  test('P-CLI-8 --rate is users a second', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const paced = ['--rate', '200', '--count', '400', '--drain'];
    const { published, seconds } = await vigieJson(runResultSchema, 'run', '--data', data, ...paced);
    expect(published).toBe(400);
    expect(seconds).toBeGreaterThan(1.4);
  });

  test('P-CLI-9 stages run alone, one after the other, and come to the same', async ({ onTestFinished }) => {
    const folder = temporaryDirectory(onTestFinished);
    const run = (data: string, stages: string) => {
      const input = ['--count', '2000', ...asOf, '--stages', stages, '--drain'];
      return vigieJson(runResultSchema, 'run', '--data', join(folder, data), ...input);
    };
    const published = await run('alone', 'producer');
    expect([published.published, published.stored, published.persons]).toEqual([2000, 0, 0]);
    const stored = await run('alone', 'transformer');
    expect([stored.published, stored.persons]).toEqual([2000, 0]);
    expect(stored.stored).toBeGreaterThan(1500);
    const { seconds: _s, recordsPerSecond: _r, ...alone } = await run('alone', 'aggregator');
    const {
      seconds: _seconds,
      recordsPerSecond: _rate,
      ...together
    } = await run('together', 'producer,transformer,aggregator');
    expect(alone).toEqual(together);
  });
});

describe('failures', () => {
  test.for([
    ['run', 'a file where the data directory should be', /data directory .*file is a file/],
    ['recount', 'a file where the data directory should be', /data directory .*file is a file/],
    ['recount', 'no data directory', /none does not exist\. Check the path/],
    ['run', 'an input that is not there', /missing\.json.*Check the path/],
  ] as const)('P-CLI-12 %s with %s: what, why, what to do', async ([command, what, words], { onTestFinished }) => {
    const folder = temporaryDirectory(onTestFinished);
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'data'));
    const name = what.startsWith('a file') ? 'file' : what.startsWith('no ') ? 'none' : 'data';
    const input = ['--source', 'files', '--input', join(folder, 'missing.json'), '--drain'];
    const { code, stdout, stderr } = await vigie(
      command,
      '--data',
      join(folder, name),
      ...(command === 'run' ? input : []),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(stackTrace);
  });
});
