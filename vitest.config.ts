import { defineConfig } from 'vitest/config'

const node = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    globalSetup: ['test/support/temporary.ts'],
    testTimeout: timeout,
    hookTimeout: timeout,
    pool: 'forks' as const,
  },
})

export default defineConfig({
  test: {
    // One less than the cores there are, which is the default, leaves a machine of two to a single worker.
    maxWorkers: '100%',
    projects: [node('unit', 60_000), node('integration', 120_000), node('contract', 60_000), node('security', 60_000)],
  },
})
