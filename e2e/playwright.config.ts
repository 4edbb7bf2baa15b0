import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // The development server bundles everything at once and compresses nothing, so
  // that what a page loads first is measured on the built portal only.
  testIgnore: [
    ...(process.env.CALLBOARD_URL ? [] : ['firstLoad.spec.ts']),
    // Only `npm test` starts a portal again that was killed.
    ...(process.env.CALLBOARD_PID_FILE ? [] : ['goldenPaths.spec.ts']),
  ],
  globalSetup: './support/waitForContent.ts',
  outputDir: '../.data/reports/playwright',
  timeout: 60_000,
  // The machine may have other things to do.
  expect: { timeout: 20_000 },
  workers: 1,
  // One that passes then is named at the end of `npm test`.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.CALLBOARD_URL ?? 'http://localhost:3000',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        // Chromium refuses to run its sandbox as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
