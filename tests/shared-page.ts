/**
 * `test` with one browser page a worker, cleaned between tests: opening a window of its own takes longer than many a
 * test. For tests that only look at pages and use them; one that intercepts requests, adds scripts, needs permissions or
 * a second page takes Playwright's own `test`.
 */
import { test as base, type Page } from '@playwright/test';

/** A page of the site without a script. */
const QUIET = '/healthz';

/** Empties what the browser keeps. A playground writes its draft while it is left, so that happens from another page. */
async function forget(page: Page): Promise<void> {
  const { origin, protocol } = new URL(page.url());
  if (!protocol.startsWith('http')) return;
  if ((await page.locator('[data-drafts]').count()) > 0) await page.goto(`${origin}${QUIET}`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

const EVENTS = ['request', 'console', 'pageerror'] as const;

export const test = base.extend<{ page: Page }, { workerPage: Page }>({
  workerPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, colorScheme, hasTouch, isMobile, deviceScaleFactor, serviceWorkers } =
        project.use;
      const options = {
        baseURL,
        viewport,
        colorScheme,
        hasTouch,
        isMobile,
        deviceScaleFactor,
        serviceWorkers,
      };
      const context = await browser.newContext(
        Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
      );
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ workerPage }, use, { project }) => {
    const { viewport, colorScheme = 'light' } = project.use;
    await workerPage.emulateMedia({ colorScheme });
    if (viewport) await workerPage.setViewportSize(viewport);
    await use(workerPage);
    for (const event of EVENTS) await workerPage.removeAllListeners(event, { behavior: 'default' });
    // What a test kept in the browser is gone, and the next address is a new page even if only its fragment differs.
    await forget(workerPage);
    await workerPage.goto('about:blank');
  },
});
