/** The service worker of one build: the same program, with the version and the files of this build in front. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SiteManifest } from './digests.ts';

/** Kept at the first visit, beside the program and the styles of all pages: where a reader starts, and where one gets lost. */
const PAGES = ['index.html', '404.html'];

/** Where the worker is, from the top of the site. Its scope is the folder that it stands in. */
export const WORKER = 'sw.js';

const address = (base: string, path: string): string => base + path.replace(/(^|\/)index\.html$/, '$1');

/** The pages that are kept from the first visit on, as files of the site. */
export const keptPages = (chapters: readonly string[]): Set<string> =>
  new Set([...PAGES, ...chapters.map((path) => `${path.replace(/^\//, '')}index.html`)]);

/** A sheet that only some pages have (publish/sheets.ts). Other files of the program may be asked for by any page. */
const isPageSheet = (path: string): boolean => /^_astro\/page\.[^/]*\.css$/.test(path);

/**
 * In: the files of the build but the worker itself, the base path of the site, the pages of the book, and the addresses of
 * the sheets that its pages link.
 */
export function workerText(
  files: SiteManifest['files'],
  base: string,
  chapters: readonly string[],
  sheets: ReadonlySet<string>,
): string {
  const version = createHash('sha256')
    .update(files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join(''))
    .digest('hex')
    .slice(0, 16);
  const pages = keptPages(chapters);
  const isKept = (path: string): boolean =>
    pages.has(path) ||
    path === 'favicon.svg' ||
    (isPageSheet(path) ? sheets.has(base + path) : path.startsWith('_astro/'));
  const list = files.filter(({ path }) => isKept(path)).map(({ path }) => address(base, path));
  const program = readFileSync(new URL('./sw.js', import.meta.url), 'utf8');
  return `const VERSION = ${JSON.stringify(version)};\nconst BASE = ${JSON.stringify(base)};\nconst FILES = ${JSON.stringify(list)};\n${program}`;
}
