import { defineConfig } from '@playwright/test'
import type { HostOption } from './test/e2e/support/fixture.ts'

/** The same specs run against both hosts: Chromium before the browser host, and Electron. */
export default defineConfig<object, HostOption>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/support/global-setup.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test starts an app of its own, in a data folder of its own; two wait for windows and engines side by side.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? 'test-results/playwright.json' }]],
  projects: [
    { name: 'browser', use: { hostKind: 'browser' } },
    { name: 'electron', use: { hostKind: 'electron' } },
  ],
})
