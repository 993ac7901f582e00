/**
 * `test` with one browser page a worker, cleaned between tests: opening a window of its own takes longer than many a
 * test. For tests that only look at pages and use them; one that intercepts requests, adds scripts, needs permissions or
 * a second page takes `alone`, a window of its own.
 */
import { test as base, type Page } from '@playwright/test';

/** A page of the site without a script. */
const QUIET = '/healthz';

/**
 * Empties what the browser keeps. Some pages write a draft while they are left, so that happens from another page. From there
 * the next address is a new page, even if only its fragment differs.
 */
async function forget(page: Page): Promise<void> {
  const { origin, protocol } = new URL(page.url());
  if (!protocol.startsWith('http')) return;
  await page.goto(`${origin}${QUIET}`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** What a test may have asked to be shown otherwise. */
const AS_IT_IS = { media: null, reducedMotion: null, forcedColors: null, contrast: null };

const EVENTS = ['request', 'console', 'pageerror'] as const;

/** Playwright's own, in the same workers: another kind of worker would be a process and a browser more at each change. */
export const alone = base.extend<object, { workerPage: Page }>({
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
});

export const test = alone.extend<{ page: Page }>({
  page: async ({ workerPage }, use, { project }) => {
    const { viewport, colorScheme = 'light' } = project.use;
    await workerPage.emulateMedia({ ...AS_IT_IS, colorScheme });
    if (viewport) await workerPage.setViewportSize(viewport);
    await use(workerPage);
    for (const event of EVENTS) await workerPage.removeAllListeners(event, { behavior: 'default' });
    await forget(workerPage);
  },
});
