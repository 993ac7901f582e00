/** The service worker of one build: the same program, with the version and the files of this build in front. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SiteManifest } from './digests.ts';

/** Kept at the first visit, beside the program and the styles of all pages: where a reader starts, and where one gets lost. */
const PAGES = ['index.html', '404.html'];

/** Where the worker is, from the top of the site. Its scope is the folder that it stands in. */
export const WORKER = 'sw.js';

const address = (base: string, path: string): string => base + path.replace(/(^|\/)index\.html$/, '$1');

/** In: the files of the build but the worker itself, the base path of the site, and the pages of the book. */
export function workerText(files: SiteManifest['files'], base: string, chapters: readonly string[]): string {
  const version = createHash('sha256')
    .update(files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join(''))
    .digest('hex')
    .slice(0, 16);
  const pages = new Set([...PAGES, ...chapters.map((path) => `${path.replace(/^\//, '')}index.html`)]);
  const kept = files.filter(
    ({ path }) => pages.has(path) || path.startsWith('_astro/') || path === 'favicon.svg',
  );
  const list = kept.map(({ path }) => address(base, path));
  const program = readFileSync(new URL('./sw.js', import.meta.url), 'utf8');
  return `const VERSION = ${JSON.stringify(version)};\nconst BASE = ${JSON.stringify(base)};\nconst FILES = ${JSON.stringify(list)};\n${program}`;
}
