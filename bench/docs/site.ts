/** A generated site for the bench: every page has the same full side bar, its own link marked, and text of its own. */
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINKS_OF_A_PAGE = 30;
const PARTS = 20;
const BYTES_OF_ENTRY = 75;
/** This many bytes of the disk stay free. */
const SPARE = 4_000_000_000;

const pathOf = (page: number): string => `/part-${page % PARTS}/page-${page}/`;

/** How many pages the side bar can name: all of them, or as many as the disk has room for. */
export function sidebarFor(folder: string, pages: number): number {
  const { bavail, bsize } = statfsSync(folder);
  const room = Math.max(0, bavail * bsize - SPARE);
  return Math.min(pages, Math.floor(room / (pages * BYTES_OF_ENTRY)));
}

/** Writes a site of `pages` pages, each with a side bar of `entries` links. */
export function generate(folder: string, pages: number, entries: number): void {
  const entry = (page: number, current = ''): string =>
    `<li><a href="${pathOf(page)}"${current} class="entry"><span>Page ${page}</span></a></li>\n`;
  const sidebar = Array.from({ length: entries }, (_, page) => entry(page));
  for (let page = 0; page < pages; page += 1) {
    const links = sidebar.with(page % entries, entry(page % entries, ' aria-current="page"')).join('');
    const body = Array.from({ length: LINKS_OF_A_PAGE }, (_, at) => {
      const target = (page * 7 + at * 13) % pages;
      return `<h2 id="part-${at}">Part ${at}</h2><p>Of page ${page}: <a href="${pathOf(target)}#part-${at}">see ${target}</a>.</p>`;
    }).join('\n');
    const html = `<!doctype html><html lang="en"><head><title>Page ${page}</title></head><body><nav><ul>\n${links}</ul></nav><main><h1>Page ${page}</h1>\n${body}\n</main></body></html>`;
    const place = join(folder, pathOf(page));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), html);
  }
}
