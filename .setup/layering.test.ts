import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScratchProject, type Outcome, type ScratchProject } from './scratch-project.ts';

/** One file of each layer; the matrix below is that of ARCHITECTURE.md, "Rules". */
const layers = {
  domain: 'pipeline/domain/stub.ts',
  register: 'gdpr-register/stub.ts',
  core: 'pipeline/ports.ts',
  adapters: 'pipeline/adapters/stub.ts',
  stages: 'pipeline/stages/stub.ts',
  contract: 'electron/contract/stub.ts',
  app: 'electron/app/stub.ts',
  main: 'electron/main/stub.ts',
  preload: 'electron/preload/stub.ts',
  serve: 'electron/serve/stub.ts',
  cli: 'electron/cli/stub.ts',
  renderer: 'renderer/stub.ts',
} as const;

type Layer = keyof typeof layers;

const allowed: Readonly<Record<Layer, readonly Layer[]>> = {
  domain: [],
  register: [],
  core: ['domain'],
  adapters: ['domain', 'core'],
  stages: ['domain', 'core'],
  contract: ['domain', 'register'],
  app: ['domain', 'register', 'core', 'adapters', 'stages', 'contract'],
  main: ['contract', 'app'],
  preload: ['contract'],
  serve: ['domain', 'register', 'core', 'adapters', 'stages', 'contract', 'app'],
  cli: ['domain', 'register', 'core', 'adapters', 'stages', 'contract', 'app', 'serve'],
  renderer: ['domain', 'register', 'contract'],
};

/** The compiler follows references through to the end, and worker.ts refers to the adapters: lint alone holds these. */
const onlyLint = new Set([
  'stages -> adapters',
  ...(['domain', 'register', 'core', 'adapters', 'stages'] as const).map((to) => `main -> ${to}`),
  ...(['domain', 'register'] as const).map((to) => `preload -> ${to}`),
]);

const names = Object.keys(layers) as Layer[];
const forbidden = names.flatMap((from) =>
  names.filter((to) => to !== from && !allowed[from].includes(to)).map((to) => ({ from, to })),
);
const outside = [
  ...names.filter((from) => from !== 'main' && from !== 'preload').map((from) => ({ from, name: 'electron' })),
  ...names.filter((from) => from !== 'serve').map((from) => ({ from, name: 'ws' })),
  ...names.filter((from) => from !== 'adapters').map((from) => ({ from, name: 'undici' })),
  ...names.filter((from) => from !== 'adapters').map((from) => ({ from, name: 'kafkajs' })),
  ...names.filter((from) => from !== 'adapters').map((from) => ({ from, name: 'mongodb' })),
  ...names.flatMap((from) =>
    ['cassandra-driver', 'fflate', 'papaparse', 'pdfmake', 'saxes', 'write-excel-file/node', 'yauzl'].map((name) => ({
      from,
      name,
    })),
  ),
  ...(['domain', 'register', 'contract', 'preload', 'renderer'] as const).map((from) => ({ from, name: 'node:fs' })),
];
const withoutNode = ['domain', 'register', 'contract', 'renderer'] as const;
const withoutDom = names.filter((from) => from !== 'preload' && from !== 'renderer');
const rawUser = "import { user as rawUser } from '../pipeline/domain/user.ts';";

describe('layers', () => {
  let project: ScratchProject;
  let clean: { readonly types: Outcome; readonly lint: Outcome };
  let ambient: string;
  let spoilt: { readonly types: string; readonly lint: string };

  beforeAll(() => {
    project = createScratchProject();
    project.write(stubs());
    clean = { types: project.check('types'), lint: project.check('lint') };
    project.write(ambientProbes());
    ambient = project.check('types').output;
    project.write(violations());
    spoilt = { types: project.check('types').output, lint: project.check('lint').output };
  });
  afterAll(() => project.close());

  test('what the matrix allows passes compiler and lint', () => {
    expect(clean).toEqual({
      types: expect.objectContaining({ ok: true }),
      lint: expect.objectContaining({ ok: true }),
    });
  });

  test.each(forbidden)('$from does not import $to', ({ from, to }) => {
    const direction = `${from} -> ${to}`;
    const statement = importOf(from, to);
    if (!onlyLint.has(direction)) expect(spoilt.types).toContain(refusedByTypes(from, statement));
    expect(spoilt.lint).toContain(refusedByLint(from, statement));
  });

  test.each(outside)('$from does not import $name', ({ from, name }) => {
    expect(spoilt.lint).toContain(refusedByLint(from, packageImport(name)));
  });

  test.each(withoutNode)('%s cannot see Node', (from) => {
    expect(ambient).toContain(`${ambientOf(from)}(1,`);
  });

  test.each(withoutDom)('%s cannot see a document', (from) => {
    expect(ambient).toContain(`${ambientOf(from)}(2,`);
  });

  test('the window sees no raw user', () => {
    expect(spoilt.lint).toContain(refusedByLint('renderer', rawUser));
  });

  test('files that import each other are refused', () => {
    expect(spoilt.lint).toContain('pipeline/domain/circle-a.ts:');
  });
});

function stubs(): Record<string, string> {
  const files = names.map((name) => {
    const imports = allowed[name].map((to) => `import { ${to} } from '${relativePath(name, layers[to])}';\n`);
    return [layers[name], `${imports.join('')}export const ${name} = [${allowed[name].join(', ')}].length;\n`];
  });
  const userFile = ['pipeline/domain/user.ts', 'export const user = 1;\n'];
  return Object.fromEntries([...files, userFile, ['e2e/stub.ts', 'export const e2e = 1;\n']]);
}

/** Apart from the others, since the types of Electron bring those of Node along. */
function ambientProbes(): Record<string, string> {
  const text = "import * as fs from 'node:fs';\nexport const probe = [fs, document.title];\n";
  return Object.fromEntries(names.map((name) => [ambientOf(name), text]));
}

function ambientOf(layer: Layer): string {
  return layer === 'core' ? 'pipeline/coalesce.ts' : layers[layer].replace('stub.ts', 'ambient.ts');
}

/** All violations of a layer in its one file, a line each: so the compiler and lint have to run only once more. */
function violations(): Record<string, string> {
  const circle = {
    'pipeline/domain/circle-a.ts': "import { b } from './circle-b.ts';\nexport const a = (): number => b();\n",
    'pipeline/domain/circle-b.ts': "import { a } from './circle-a.ts';\nexport const b = (): number => a();\n",
  };
  return { ...Object.fromEntries(names.map((name) => [probeOf(name), probeText(name)])), ...circle };
}

function violationsOf(layer: Layer): string[] {
  return [
    ...forbidden.filter(({ from }) => from === layer).map(({ to }) => importOf(layer, to)),
    ...outside.filter(({ from }) => from === layer).map(({ name }) => packageImport(name)),
    ...(layer === 'renderer' ? [rawUser] : []),
  ];
}

/** Uses what it imports, so that nothing but the import itself can be refused. */
function probeText(layer: Layer): string {
  const statements = violationsOf(layer);
  const imported = statements.flatMap((text) => /(\w+) (?:}|from)/.exec(text)?.[1] ?? []);
  return [...statements, `export const probe = [${imported.join(', ')}];\n`].join('\n');
}

/** A probe of the core has a name that the core's compiler project lists. */
function probeOf(layer: Layer): string {
  return layer === 'core' ? 'pipeline/wake.ts' : layers[layer].replace('stub.ts', 'probe.ts');
}

function importOf(from: Layer, to: Layer): string {
  return `import { ${to} } from '${relativePath(from, layers[to])}';`;
}

function packageImport(name: string): string {
  return `import * as ${name.replace(/\W/g, '_')}_package from '${name}';`;
}

function refusedByTypes(layer: Layer, statement: string): string {
  return `${probeOf(layer)}(${violationsOf(layer).indexOf(statement) + 1},`;
}

function refusedByLint(layer: Layer, statement: string): string {
  return `${probeOf(layer)}:${violationsOf(layer).indexOf(statement) + 1}:`;
}

function relativePath(from: Layer, to: string): string {
  const up = layers[from].split('/').length - 1;
  return `${'../'.repeat(up)}${to}`;
}
