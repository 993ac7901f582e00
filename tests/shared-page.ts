/**
 * `test` with one browser page a worker, cleaned between tests: opening a window of its own takes longer than many a
 * test. For tests that only look at pages and use them; one that intercepts requests, adds scripts, needs permissions or
 * a second page takes Playwright's own `test`.
 */
import { test as base, type Page } from '@playwright/test';

/** A page may keep something while it is left, so its lasting storage is emptied after that, from outside. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await session.detach();
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
    const { origin, protocol } = new URL(workerPage.url());
    if (protocol.startsWith('http')) await workerPage.evaluate(() => sessionStorage.clear());
    await workerPage.goto('about:blank');
    if (protocol.startsWith('http')) await forget(workerPage, origin);
  },
});
