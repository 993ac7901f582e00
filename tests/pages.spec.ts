/** What must hold on every page of the built site, however it was made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { CARD } from '../src/publish/cards/card.ts';
import { sheetsOf } from '../src/publish/sheets.ts';
import { isUnlisted } from '../src/publish/unlisted.ts';
import { axeFaultsInDark, COLOUR_RULES, lastingFaults, looksOf } from './axe.ts';
import { builtPages, isGenerated } from './built-pages.ts';
import { test } from './shared-page.ts';

/** Opens a page and gathers what it must not do: errors, and requests to other hosts. */
async function open(page: Page, address: string): Promise<string[]> {
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
  await page.goto(address, { waitUntil: 'load' });
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

/** Looks of texts whose colours this worker has judged: generated pages are hundreds of the same few looks. */
const judged = new Set<string>();

async function hasNewLook(page: Page, without: readonly string[]): Promise<boolean> {
  const fresh = (await looksOf(page, without)).filter((look) => !judged.has(look));
  for (const look of fresh) judged.add(look);
  return fresh.length > 0;
}

/** A page to be framed holds the playground of another page and nothing else: a few stand for all. */
const framed = builtPages().filter((address) => address.startsWith('/embed/'));
const likeOthers = new Set(framed.slice(2));

for (const address of builtPages().filter((page) => !likeOthers.has(page))) {
  const first = firstOfItsKind(address);
  const isForPaper = address === FOR_PAPER;
  const inBothThemes = !isForPaper && (first || !isGenerated(address));
  const without = first ? [] : REPEATED;
  test(`${address} is quiet, accessible and fits the screen`, {
    tag: inBothThemes ? ['@phone'] : [],
  }, async ({ page, isMobile }) => {
    const faults = await open(page, address);
    // On a phone the colours are those of the desktop.
    const colours = !isMobile && !isForPaper && ((await hasNewLook(page, without)) || inBothThemes);
    const skip = isForPaper ? JUDGED_ELSEWHERE : colours ? [] : COLOUR_RULES;
    expect(await lastingFaults(page, { skip, without })).toEqual([]);
    if (colours && inBothThemes) expect(await axeFaultsInDark(page, without)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await expect(page.locator('h1')).toHaveCount(1);
    await page.setViewportSize(SMALLEST_PHONE);
    expect(await sidewaysScroll(page), 'on the smallest phone').toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
}

test('titles and descriptions are present and distinct', async ({ request }) => {
  const seen = new Map<string, string>();
  for (const address of builtPages().filter((page) => page !== '/404.html')) {
    const html = await (await request.get(address)).text();
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
