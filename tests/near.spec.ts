/**
 * Instruments come to life when a reader comes near, and what a reader does before that is not lost. On a slow line it
 * takes a while, so these tests hold the programs back.
 */
import { expect, type Page, type Request } from '@playwright/test';
import { KINDS } from '../bench/lighthouse/kinds.ts';
import { comeTo } from './come-to.ts';
import { alone as test } from './shared-page.ts';

const CHAPTER = '/book/runtime-authority-model/';

/** Holds scripts back whose name begins with this, until the answer is called. */
async function hold(page: Page, name = ''): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    ({ pathname }) => pathname.startsWith(`/_astro/${name}`) && pathname.endsWith('.js'),
    async (route) => {
      await released;
      await route.continue();
    },
  );
  return release;
}

const scripts = (page: Page): string[] => {
  const seen: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) seen.push(pathname);
  });
  return seen;
};

test('far from an instrument its program is not fetched; it comes on the way there', async ({ page }) => {
  const seen = scripts(page);
  await page.goto(CHAPTER);
  await page.waitForLoadState('networkidle');
  const programs = () => seen.filter((path) => /\/(mcp-trust|questions|read-mark)\.[^/]+\.js$/.test(path));
  expect(programs()).toEqual([]);
  await comeTo(page.locator('mcp-trust'));
  await comeTo(page.locator('check-questions'));
  await comeTo(page.locator('read-mark'));
  expect(programs()).toHaveLength(3);
});

test('what is typed before the program is there stays, and is decided', async ({ page }) => {
  const release = await hold(page, 'decide.');
  await page.goto('/decide/');
  const target = page.getByLabel('Target: a path, a command, a ref');
  await target.fill('certs/server.pem');
  await page.getByText('What this policy does not see').click();
  release();
  await comeTo(page.locator('decide-instrument'));
  await expect(target).toHaveValue('certs/server.pem');
  await expect(page.locator('[data-part="trace"]')).toContainText('certs/server.pem');
});

test('a button that is pressed before the program is there does its work when it is', async ({ page }) => {
  const release = await hold(page, 'explorer.');
  await page.goto('/lifecycle/');
  const explorer = page.locator('lifecycle-explorer');
  await explorer.getByRole('button', { name: 'Damage this packet' }).click();
  await expect(explorer.locator('[data-part="summary"]')).not.toContainText('R7.1');
  release();
  await expect(explorer.locator('[data-part="summary"]')).toContainText('It begins at R7.1.');
  await expect(explorer.getByRole('button', { name: 'Put it back' })).toBeFocused();
});

test('text in the box of a playground is judged, and the editor takes it over with its caret', async ({
  page,
}) => {
  const release = await hold(page, 'playground.');
  await page.goto('/playground/saas_operating_automation/request/');
  const playground = page.locator('contract-playground');
  const text = playground.locator('textarea[data-part="text"]');
  await text.fill('{');
  release();
  await comeTo(playground);
  await expect(playground.locator('[data-part="verdict"]')).toContainText('1');
  await expect(playground.locator('.cm-content')).toHaveText('{');
  await page.keyboard.type('}');
  await expect(playground.locator('.cm-content')).toHaveText(/^\{\}/);
});

test('who goes on before the chapter can be marked has read it all the same', async ({ page }) => {
  const release = await hold(page, 'read-mark.');
  await page.goto(CHAPTER);
  await page.locator('[data-next-stop] a[rel="next"]').click();
  release();
  await page.waitForURL((url) => url.pathname !== CHAPTER);
  expect(await page.evaluate(() => localStorage.getItem('cavra.book'))).toContain('runtime-authority-model');
});

test('a program that does not come leaves the page as it was built, without what would need it', async ({
  page,
}) => {
  await page.route(/\/_astro\/explorer\./, (route) => route.abort());
  await page.goto('/lifecycle/');
  await expect(page.locator('lifecycle-explorer')).toHaveAttribute('data-failed', '');
  await expect(page.getByRole('button', { name: 'Sample chain' })).toBeHidden();
  await expect(page.locator('[data-part="map"]').getByRole('link')).toHaveCount(11);
});

test.describe('nothing moves when the programs come late', () => {
  for (const { name, path } of [...KINDS, { name: 'console', path: '/evidence-console/' }])
    test(`on a page of the kind ${name}`, { tag: ['@phone'] }, async ({ page }) => {
      const release = await hold(page);
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.locator('body > :last-child')).toBeAttached();
      await page.evaluate(async () => {
        await document.fonts.ready;
        // What was drawn before is not asked for: this is about programs. On a busy machine the whole page may take a while
        // to be drawn after it has come, and then a line at the end of the sidebar still goes to its place.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const moved: string[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
        }).observe({ type: 'layout-shift' });
      });
      release();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => Reflect.get(globalThis, 'moved'))).toEqual([]);
    });
});
