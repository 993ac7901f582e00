/** What only a script does, below a path: an issue's link, the search, the worker; and that nothing is asked for beside the path. */
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../browser.mjs';

const PATIENCE = 30_000;

async function issueLink(page: Page, top: string): Promise<string | null> {
  await page.goto(`${top}playground/saas_operating_automation/pair/`);
  await page.getByRole('textbox').first().focus();
  await page.keyboard.type('{');
  const link = page.locator('.verdict a[href*="/errors/"]').first();
  await link.waitFor();
  return link.getAttribute('href');
}

async function searchHit(page: Page, top: string): Promise<string | null> {
  await page.goto(top);
  await page
    .getByRole('button', { name: /search/i })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox').fill('evidence');
  const hit = page.getByRole('dialog').getByRole('link').first();
  await hit.waitFor();
  return hit.getAttribute('href');
}

async function framedLink(page: Page, top: string): Promise<string | null> {
  await page.goto(`${top}embed/saas_operating_automation/pair/`);
  return page.locator('main a[href*="/playground/"]').first().getAttribute('href');
}

const workerScope = (page: Page): Promise<string> =>
  page.evaluate(async () => new URL((await navigator.serviceWorker.ready).scope).pathname);

/** In: the host and the path. Out: faults in words; undefined where there is no browser. */
export async function walk(host: string, base: string): Promise<string[] | undefined> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ args: BROWSER_ARGS, executablePath });
  const faults: string[] = [];
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === host && !pathname.startsWith(base)) faults.push(`asked for ${pathname}`);
      if (response.status() >= 400) faults.push(`${response.status()} at ${pathname}`);
    });
    const top = host + base;
    for (const [what, found] of [
      ['the link of an issue', await issueLink(page, top)],
      ['the link out of a framed playground', await framedLink(page, top)],
      // Last the top page, which starts the worker: a framed playground has none to wait for.
      ['a hit of the search', await searchHit(page, top)],
      ['the scope of the worker', await workerScope(page)],
    ] as const)
      if (found === null || !found.startsWith(base)) faults.push(`${what} is ${found}`);
  } finally {
    await browser.close();
  }
  return faults;
}
