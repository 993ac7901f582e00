/**
 * Browser tests, `tests/**\/*.spec.ts`, against the real host serving the built site. A test runs on a light desktop;
 * tagged `@both` also in the dark theme, tagged `@phone` also on a phone, with both tags on a dark phone too.
 */
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.TEST_PORT ?? 4399);
const browser = await findBrowser();

const desktop = { width: 1280, height: 800 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/test/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '.cache/test/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Without a browser here Playwright's own message says how to get one.
    launchOptions: { args: BROWSER_ARGS, ...(browser === undefined ? {} : { executablePath: browser }) },
    screenshot: 'only-on-failure',
    // A worker would answer instead of the host that is tested; its own test lets it in.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'desktop-light', use: { viewport: desktop, colorScheme: 'light' } },
    { name: 'desktop-dark', grep: /@both/, use: { viewport: desktop, colorScheme: 'dark' } },
    { name: 'phone-light', grep: /@phone/, use: { ...phone, colorScheme: 'light' } },
    { name: 'phone-dark', grep: /(?=.*@phone)(?=.*@both)/, use: { ...phone, colorScheme: 'dark' } },
  ],
  webServer: {
    command: `"${process.execPath}" bin/cavra.mjs serve --host 127.0.0.1 --port ${port} --site dist`,
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
