/** What must hold on every page of the built site, however it was made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { CARD } from '../src/publish/cards/card.ts';
import { sheetsOf } from '../src/publish/sheets.ts';
import { isUnlisted } from '../src/publish/unlisted.ts';
import { axeFaultsInDark, COLOUR_RULES, lastingFaults, makesOf } from './axe.ts';
import { builtPages, isGenerated } from './built-pages.ts';
import { test } from './shared-page.ts';

/** What a page must not do: errors, and requests to other hosts. In: a page before it goes anywhere. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = test.info().project.use.baseURL ?? '';
    if (protocol.startsWith('http') && origin !== own) faults.push(`request to ${origin}`);
  });
  return faults;
}

const DIST = new URL('../dist', import.meta.url).pathname;

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The list of all pages is the same on each; judging its hundreds of links once a kind of page is enough. */
const REPEATED = ['.sidebar-pane'];

const SMALLEST_PHONE = { width: 320, height: 640 };

// The layout is the same for every generated page, so the phone looks at one of each kind and at all that people wrote.
const seenKinds = new Set<string>();
const firstOfItsKind = (address: string): boolean => {
  const kind = `${address.split('/')[1] ?? ''} ${isGenerated(address)}`;
  if (seenKinds.has(kind)) return false;
  seenKinds.add(kind);
  return true;
};

/** The chapters once more, for paper: names of their parts repeat, and colours and code were judged on their own pages. */
const FOR_PAPER = '/print/';
const JUDGED_ELSEWHERE = [...COLOUR_RULES, 'landmark-unique', 'scrollable-region-focusable'];

/** Makes of elements that this worker has judged: generated pages are hundreds of the same few. */
const judged = new Set<string>();

async function hasNewMake(page: Page, without: readonly string[]): Promise<boolean> {
  const fresh = (await makesOf(page, without)).filter((make) => !judged.has(make));
  for (const make of fresh) judged.add(make);
  return fresh.length > 0;
}

interface Judging {
  readonly without: readonly string[];
  readonly skip: readonly string[];
  readonly dark: boolean;
  /** Only when it holds what no page before it held. */
  readonly ifNew?: true;
}

/** Goes to a page and judges it as it stands and on the smallest phone. Out: its faults. */
async function faultsOf(page: Page, address: string, judging: Judging): Promise<string[]> {
  const { without, skip, dark, ifNew } = judging;
  await page.goto(address, { waitUntil: 'load' });
  const isNew = await hasNewMake(page, without);
  const found = isNew || ifNew === undefined ? await lastingFaults(page, { skip, without }) : [];
  if (dark) found.push(...(await axeFaultsInDark(page, without)));
  const wide = await sidewaysScroll(page);
  if (wide > 0) found.push(`${wide} pixels wider than the screen`);
  const titles = await page.locator('h1').count();
  if (titles !== 1) found.push(`${titles} titles`);
  const size = page.viewportSize();
  await page.setViewportSize(SMALLEST_PHONE);
  const wideThere = await sidewaysScroll(page);
  if (wideThere > 0) found.push(`${wideThere} pixels wider than the smallest phone`);
  if (size !== null) await page.setViewportSize(size);
  return found;
}

/** A page to be framed holds the playground of another page and nothing else: a few stand for all. */
const framed = builtPages().filter((address) => address.startsWith('/embed/'));
const likeOthers = new Set(framed.slice(2));
const all = builtPages().filter((page) => !likeOthers.has(page));
const firsts = new Set(all.filter(firstOfItsKind));
const made = all.filter((address) => isGenerated(address) && !firsts.has(address) && address !== FOR_PAPER);

for (const address of all.filter((one) => !made.includes(one) && one !== FOR_PAPER)) {
  // Every page is held against the smallest phone; on a phone itself one of each kind is judged.
  const tag = firsts.has(address) ? ['@phone'] : [];
  test(`${address} is quiet, accessible and fits the screen`, { tag }, async ({ page, isMobile }) => {
    const faults = listen(page);
    // On a phone the colours are those of the desktop.
    const skip = isMobile ? COLOUR_RULES : [];
    const without = firsts.has(address) ? [] : REPEATED;
    faults.push(...(await faultsOf(page, address, { without, skip, dark: !isMobile })));
    expect(faults).toEqual([]);
  });
}

test(`${FOR_PAPER} is quiet, accessible and fits the screen`, async ({ page }) => {
  const faults = listen(page);
  faults.push(...(await faultsOf(page, FOR_PAPER, { without: [], skip: JUDGED_ELSEWHERE, dark: false })));
  expect(faults).toEqual([]);
});

const AT_ONCE = 12;
for (let from = 0; from < made.length; from += AT_ONCE) {
  const some = made.slice(from, from + AT_ONCE);
  test(`generated pages from ${some[0]} on are quiet, accessible and fit the screen`, async ({ page }) => {
    const faults = listen(page);
    for (const address of some) {
      const own = await faultsOf(page, address, { without: REPEATED, skip: [], dark: false, ifNew: true });
      faults.push(...own.map((fault) => `${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('titles and descriptions are present and distinct', () => {
  const seen = new Map<string, string>();
  for (const address of builtPages().filter((page) => page !== '/404.html')) {
    const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
    for (const found of [
      /<title>([^<]+)/.exec(html)?.[1],
      /name="description" content="([^"]+)/.exec(html)?.[1],
    ]) {
      expect(found, `title or description of ${address}`).toBeTruthy();
      const text = found ?? '';
      expect(seen.get(text), `"${text}" of ${address} stands elsewhere too`).toBeUndefined();
      seen.set(text, address);
    }
  }
});

test('an unknown address shows the page that says so, with status 404', async ({ page }) => {
  const answer = await page.goto('/no/such/page/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
  await page.goto('/book/policy-and-evidense/');
  const near = page.getByRole('region', { name: 'Did you mean' });
  await expect(near.getByRole('link').first()).toHaveAttribute('href', /\/book\/policy-and-evidence\/$/);
});

test('a page waits for two sheets at most, and names a card that is there', async () => {
  for (const address of builtPages()) {
    const html = readFileSync(join(DIST, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
    expect(sheetsOf(html).length, `sheets of ${address}`).toBeLessThanOrEqual(2);
    const card = /property="og:image" content="([^"]+)"/.exec(html)?.[1];
    if (address === '/404.html' || isUnlisted(html)) continue;
    const picture = readFileSync(join(DIST, new URL(card ?? '').pathname));
    // Where a PNG says how wide and how high it is.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], address).toEqual([CARD.width, CARD.height]);
  }
});

test('the page of an error code shows the verdict that its sample really gets', async ({ page }) => {
  await page.goto('/errors/empty-list/');
  await expect(page.locator('.verdict')).toContainText(
    'must include at least one SaaS operating automation check',
  );
});
