import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{pipeline,gdpr-register,electron,renderer,e2e,.setup}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    pool: 'threads',
  },
});
