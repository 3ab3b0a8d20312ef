import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createScratchProject, type ScratchProject } from './scratch-project.ts';

let project: ScratchProject;
beforeEach(() => {
  project = createScratchProject();
});
afterEach(() => project.close());

describe('rules and tests', () => {
  const spec = '# Rules\n\n- **P-ABC-1** The sum agrees.\n- **P-ABC-2** Nothing is lost.\n';
  const quoting = "test('P-ABC-1, P-ABC-2: it adds up', () => undefined);\n";

  test('a rule that a title quotes passes', () => {
    project.write({ 'pipeline/SPEC.md': spec, 'pipeline/domain/sum.test.ts': quoting });
    expect(project.check('spec').ok).toBe(true);
  });

  test('a rule may be quoted in the register, in a contract suite and in a journey', () => {
    project.write({
      'gdpr-register/SPEC.md': '- **R-ABC-1** A register is kept.\n',
      'gdpr-register/kept.test.ts': "test('R-ABC-1: kept', () => undefined);\n",
      'pipeline/SPEC.md': spec,
      'pipeline/testing/log-contract.ts': "export const title = 'P-ABC-1: adds';\n",
      'e2e/journey.spec.ts': 'test(`P-ABC-2: ${kind} loses nothing`, () => undefined);\n',
    });
    expect(project.check('spec').ok).toBe(true);
  });

  test('a rule without a test fails, also when a comment names it', () => {
    project.write({
      'pipeline/SPEC.md': spec,
      'pipeline/sum.test.ts': "// P-ABC-2 is hard\ntest('P-ABC-1: adds', () => undefined);\n",
    });
    expect(project.check('spec')).toEqual({
      ok: false,
      output: expect.stringContaining('SPEC.md:4: no test quotes P-ABC-2'),
    });
  });

  test('a test that quotes an unknown rule fails', () => {
    project.write({
      'pipeline/SPEC.md': spec,
      'pipeline/sum.test.ts': `${quoting}test('P-ABC-3: more', () => undefined);\n`,
    });
    expect(project.check('spec')).toEqual({
      ok: false,
      output: expect.stringContaining('sum.test.ts:2: P-ABC-3 is no rule'),
    });
  });

  test('a rule that is there twice fails', () => {
    project.write({ 'pipeline/SPEC.md': `${spec}- **P-ABC-1** Again.\n`, 'pipeline/sum.test.ts': quoting });
    expect(project.check('spec')).toEqual({ ok: false, output: expect.stringContaining('P-ABC-1 is there already') });
  });
});

describe('lengths', () => {
  test.each(['pipeline/domain/long.ts', 'renderer/window.css', '.setup/long.mjs', 'renderer/panel.tsx', '.ci/run'])(
    '%s may have 250 lines',
    (path) => {
      project.write({ [path]: 'x\n'.repeat(250) });
      expect(project.check('lengths').ok).toBe(true);
      project.write({ [path]: 'x\n'.repeat(251) });
      expect(project.check('lengths')).toEqual({ ok: false, output: expect.stringContaining(`${path}: 251 lines`) });
    },
  );
});

describe('layout', () => {
  const whole = { 'electron-builder.yml': '', 'README.md': '', LICENSE: '' };

  test('the five folders, dot-folders and usual documents pass', () => {
    project.write({ ...whole, '.ci/run': '' });
    expect(project.check('layout')).toEqual({ ok: true, output: expect.any(String) });
  });

  test.each([
    ['src/main.ts', 'src/: no such top-level folder'],
    ['notes.txt', 'notes.txt: not a usual document'],
    ['renderer/index.ts', 'renderer/index.ts: name it'],
    ['pipeline/string-utils.ts', 'pipeline/string-utils.ts: name it'],
  ])('%s fails', (path, message) => {
    project.write({ ...whole, [path]: '' });
    expect(project.check('layout')).toEqual({ ok: false, output: expect.stringContaining(message) });
  });

  test('a missing file fails', () => {
    expect(project.check('layout')).toEqual({
      ok: false,
      output: expect.stringContaining('electron-builder.yml is missing'),
    });
  });
});

describe('format, lint and dead code', () => {
  test('a file that is not formatted fails', () => {
    project.write({ 'pipeline/domain/sum.ts': 'export const sum = 1;\n' });
    expect(project.check('format').output).not.toContain('sum.ts');
    project.write({ 'pipeline/domain/sum.ts': 'export const sum = "1"\n' });
    expect(project.check('format')).toEqual({ ok: false, output: expect.stringContaining('pipeline/domain/sum.ts') });
  });

  test.each([
    [
      'a fourth parameter',
      'export function add(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d;\n}\n',
      'max-params',
    ],
    ['any', 'export const sum: any = 1;\n', 'no-explicit-any'],
    ['a default export', 'export default 1;\n', 'no-default-export'],
    ['a silenced compiler', '// @ts-ignore\nexport const sum = 1;\n', 'ban-ts-comment'],
    [
      'a function of 51 lines',
      `export function sum(): number {\n${'  calls += 1;\n'.repeat(49)}  return calls;\n}\nlet calls = 0;\n`,
      'max-lines-per-function',
    ],
  ])('%s fails', (_, text, rule) => {
    project.write({ 'pipeline/domain/sum.ts': text });
    expect(project.check('lint')).toEqual({ ok: false, output: expect.stringContaining(rule) });
  });

  test('an export that nobody imports fails', () => {
    project.write({
      'electron/cli/cli.ts': "import { used } from './parts.ts';\n\nprocess.exitCode = used;\n",
      'electron/cli/parts.ts': 'export const used = 1;\nexport const forgotten = 2;\n',
    });
    const { output } = project.check('knip');
    expect(output).toMatch(/forgotten\s+electron\/cli\/parts\.ts/);
    expect(output).not.toMatch(/used\s+electron\/cli\/parts\.ts/);
  });
});
