import { configDefaults, defineConfig } from 'vitest/config';

const serverTests = '**/*.servers.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{pipeline,gdpr-register,electron,renderer,e2e,.setup}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, serverTests],
        },
      },
      // Needs `npm run servers`. One file at a time: they share the brokers' two cores.
      {
        extends: true,
        test: {
          name: 'servers',
          include: [`{pipeline,electron,e2e}/${serverTests}`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
