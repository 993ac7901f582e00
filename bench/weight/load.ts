/**
 * What a browser loads of a finished site at a first visit, without being touched. Chromium opens the page; its requests are
 * answered from the folder, so nothing of a host is in the figures. No service worker: what one fetches for later, it
 * fetches when the page is done. What a page itself fetches ahead for other pages counts.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Route } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

/** Bytes after gzip; of what is compressed already, as it is. */
const PARTS = ['html', 'css', 'js', 'fonts', 'other'] as const;
export type Weight = Readonly<Record<(typeof PARTS)[number], number>>;

const ORIGIN = 'http://127.0.0.1:4321';
const TYPES: Readonly<Record<string, readonly [string, keyof Weight]>> = {
  '.html': ['text/html', 'html'],
  '.css': ['text/css', 'css'],
  '.js': ['text/javascript', 'js'],
  '.woff2': ['font/woff2', 'fonts'],
  '.svg': ['image/svg+xml', 'other'],
  '.json': ['application/json', 'other'],
  '.wasm': ['application/wasm', 'other'],
};
const COMPRESSED = new Set(['.woff2', '.png', '.ico', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);
/** Longer than a page's own idle moments, in which it loads what it may need. */
const QUIET_MS = 1_500;

/** The file behind an address, as hosts of files find it. */
async function fileFor(site: string, pathname: string): Promise<{ name: string; body: Buffer } | undefined> {
  const tries = pathname.endsWith('/') ? [`${pathname}index.html`] : [pathname, `${pathname}.html`];
  for (const name of tries) {
    const body = await readFile(join(site, decodeURIComponent(name))).catch(() => undefined);
    if (body !== undefined) return { name, body };
  }
  return undefined;
}

/**
 * Opens a page of a built site. In: which files do not count, if any. Errors: the page is not there, or it asks for a file that is
 * not.
 */
export async function weigh(
  browser: Browser,
  site: string,
  path: string,
  uncounted?: RegExp,
): Promise<Weight> {
  const weight = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
  const missing: string[] = [];
  const seen = new Set<string>();
  let last = performance.now();
  const answer = async (route: Route): Promise<void> => {
    last = performance.now();
    const { pathname, origin } = new URL(route.request().url());
    const found = origin === ORIGIN ? await fileFor(site, pathname) : undefined;
    if (found === undefined) {
      missing.push(pathname);
      return route.fulfill({ status: 404, body: '' });
    }
    const extension = extname(found.name);
    const [contentType, part] = TYPES[extension] ?? ['application/octet-stream', 'other'];
    if (!seen.has(pathname) && !uncounted?.test(pathname)) {
      const sent = COMPRESSED.has(extension) ? found.body : gzipSync(found.body, { level: 9 });
      weight[part] += sent.length;
    }
    seen.add(pathname);
    return route.fulfill({ body: found.body, contentType });
  };
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    await context.route('**/*', answer);
    const page = await context.newPage();
    await page.goto(ORIGIN + path);
    while (performance.now() - last < QUIET_MS) await page.waitForTimeout(100);
  } finally {
    await context.close();
  }
  if (missing.length > 0) throw new Error(`${path} asks for what is not there: ${missing.join(', ')}`);
  return weight;
}

/** What is written: without fonts and pictures. */
export const writtenOf = ({ html, css, js }: Weight): number => html + css + js;

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1).padStart(6);

/** A line of a table, in kB. */
export const lineOf = (name: string, weight: Weight): string =>
  `${name.padEnd(38)}${PARTS.map((part) => kB(weight[part])).join(' ')} ${kB(PARTS.reduce((sum, part) => sum + weight[part], 0))}`;

export const HEADING = `${'kB after gzip'.padEnd(38)}${[...PARTS, 'all'].map((part) => part.padStart(6)).join(' ')}`;

/** The browser of the tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({ args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) });
}
