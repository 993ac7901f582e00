/**
 * A site below a path of its host. Pages, components and data write addresses from the top of the site, `/decide/`, whatever
 * path it will stand below. Astro and Starlight put a base before theirs; so a build for a path is made below a mark that
 * no page can name, and this last step puts the path before the addresses that have no mark, and in the place of the mark.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { filesBelow } from './digests.ts';

/** Stands before every address that Astro made. Below `/book/` a chapter's own `/book/…` could not be told from them. */
export const MARK = '/__base__';

const TEXTS = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.txt', '.webmanifest']);
const ADDRESS = /(\s(?:href|src|action|formaction|poster|xlink:href)\s*=\s*["']?)\/(?!\/|__base__)/gi;
const PLAIN = /^\/(?:[a-z0-9._~-]+\/)*$/i;

/** In: what the environment says. Out: the path with a slash at each end. Throws when it is none. */
export function siteBase(text = '/'): string {
  const base = `/${text}/`.replaceAll(/\/+/g, '/');
  if (!PLAIN.test(base) || /\/\.{1,2}\//.test(base) || base.startsWith(`${MARK}/`))
    throw new Error(`CAVRA_BASE is no path of a site: ${text}`);
  return base;
}

/** What Astro is told. */
export const astroBase = (base: string): string => (base === '/' ? base : MARK);

/** A text in which the mark is the path. */
export const unmarked = (text: string, base: string): string => text.replaceAll(MARK, base.slice(0, -1));

/** A page whose addresses lead below the path. Text and code of the page stay as they are. */
export function pageBelow(html: string, base: string): string {
  let [moved, from] = ['', 0];
  const parser: Parser = new Parser({
    onopentag() {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      moved += html.slice(from, start) + html.slice(start, end).replaceAll(ADDRESS, `$1${base}`);
      from = end;
    },
  });
  parser.end(html);
  return unmarked(moved + html.slice(from), base);
}

/** It stands after what Astro and Starlight write, and before what reads the finished pages. */
export const belowBase = (base: string): AstroIntegration => ({
  name: 'below-base',
  hooks: {
    'astro:config:setup'({ command }) {
      if (base !== '/' && command !== 'build') throw new Error('CAVRA_BASE is for builds only');
    },
    async 'astro:build:done'({ dir }) {
      if (base === '/') return;
      const folder = fileURLToPath(dir);
      const files = (await filesBelow(folder)).filter((path) => TEXTS.has(extname(path)));
      await Promise.all(
        files.map(async (path) => {
          const text = await readFile(join(folder, path), 'utf8');
          const moved = path.endsWith('.html') ? pageBelow(text, base) : unmarked(text, base);
          if (moved !== text) await writeFile(join(folder, path), moved);
        }),
      );
    },
  },
});
