/** What scripts a page of the built site loads, and how heavy they are: for the bench, and for the test of the budgets. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Bytes after gzip, at most. */
export const BUDGETS = {
  /** All script of a page up to its first verdict, Starlight's own included but for its search, zod too. */
  firstVerdict: 75_000,
  /** What a page whose documents may be YAML needs beyond that. */
  yaml: 30_000,
  /** The editor, which comes when a reader comes to the text; for JSON, and where YAML is written too. */
  editorJson: 135_000,
  editorYaml: 145_000,
} as const;

/** A contract of each family whose documents are JSON, and one that may be YAML. */
export const PAGES = {
  json: [
    'saas_operating_automation.request',
    'enforcement.evaluate_request',
    'evidence.bundle',
    'closeout.package',
    'lifecycle.customer_lifecycle_rollup',
  ],
  yaml: 'enforcement.policy_pack',
} as const;

export const playgroundOf = (contract: string): string => `/playground/${contract.replaceAll('.', '/')}/`;

/** Starlight loads its search when the browser is idle, sooner or later: no verdict waits for it. */
const SEARCH = /\/(?:ui-core|pagefind)[^/]*\.js$/;

/** Addresses of the scripts that the page had asked for when it made a mark of its own. */
async function scriptsBefore(page: Page, mark: string): Promise<string[]> {
  const addresses = await page.evaluate((name) => {
    const moment = performance.getEntriesByName(name)[0]?.startTime;
    if (moment === undefined) throw new Error(`the page has made no mark ${name}`);
    return performance
      .getEntriesByType('resource')
      .filter(({ name: address, startTime }) => address.endsWith('.js') && startTime <= moment)
      .map(({ name: address }) => address);
  }, mark);
  return addresses.filter((address) => !SEARCH.test(address));
}

/** Bytes of the scripts after gzip. */
async function weigh(page: Page, addresses: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const answer = await page.request.get(address);
      if (!answer.ok()) throw new Error(`${address}: ${answer.status()}`);
      return gzipSync(await answer.body(), { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The mark that a playground makes when its first verdict stands. */
const FIRST_VERDICT = 'first-verdict';

/** Comes to the text of the playground that is open. Out: bytes of the script that this brings. */
export async function weighEditor(page: Page): Promise<number> {
  const moment = await page.evaluate(() => performance.now());
  await page.locator('textarea[data-part="text"]').first().focus();
  await page.locator('.cm-content').first().waitFor();
  const addresses = await page.evaluate(
    (start) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime >= start)
        .map(({ name }) => name),
    moment,
  );
  return weigh(
    page,
    addresses.filter((address) => !SEARCH.test(address)),
  );
}

/** Opens the playground of a contract. Out: bytes of all script up to its first verdict. */
export async function weighFirstVerdict(page: Page, contract: string): Promise<number> {
  await page.goto(playgroundOf(contract));
  await page.locator('contract-playground[data-ready]').first().waitFor();
  return weigh(page, await scriptsBefore(page, FIRST_VERDICT));
}
