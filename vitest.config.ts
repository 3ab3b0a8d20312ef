import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isBuilt } from './.setup/build.mjs';

const setupFiles = ['e2e/cli/end-started.ts'];
const serverTests = '**/*.servers.test.ts';
const pureTests = '{gdpr-register,renderer,pipeline/domain}/**/*.test.{ts,tsx}';

/** They take a minute or more: begun last, they would keep one core busy while the other waits. */
const longTests = ['e2e/cli/crash.test.ts', 'e2e/cli/purge-kill.test.ts', 'e2e/servers/faults.servers.test.ts'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number =>
      Number(longTests.some((name) => moduleId.endsWith(name)));
    const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    return (await super.sort(files)).toSorted((a, b) => groupOf(a) - groupOf(b) || isLong(b) - isLong(a));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // For what hangs: a test of a few seconds takes a minute where the machine has much else to do.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What is polled for comes; how soon is the machine's business, and the test's own limit stands above.
    expect: { poll: { timeout: 30_000 } },
    // A file's own process: as threads of one, some 500 files were seen to end it by a segmentation fault in V8's collector
    // (vitest-dev/vitest#11291), and a thread that has started processes and torn their sockets never to end.
    pool: 'forks',
    provide: { isBuilt: isBuilt() },
    // By itself it leaves a core free, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles,
          include: ['{pipeline,gdpr-register,electron,renderer,e2e,.setup}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, serverTests, pureTests],
        },
      },
      // Functions without a state of their own: loading them anew for each file takes longer than trying them.
      { extends: true, test: { name: 'pure', include: [pureTests], isolate: false } },
      // Needs `npm run servers`. Two files at a time: most of them wait for a server to lose, to find or to delete something.
      {
        extends: true,
        test: {
          name: 'servers',
          setupFiles,
          // kafkajs, by which tests publish and look, counts down to times that have passed; our own reading and writing does not.
          execArgv: ['--disable-warning=TimeoutNegativeWarning'],
          include: [`{pipeline,electron,e2e}/${serverTests}`],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
