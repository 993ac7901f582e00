/** A page that asks search engines not to list it stands in no sitemap. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './digests.ts';

const SITEMAP = /^sitemap-\d+\.xml$/;

/** Whether a page asks not to be listed. */
export const isUnlisted = (html: string): boolean =>
  /<meta name="robots" content="[^"]*\bnoindex\b/.test(html);

/** A sitemap without the entries of some addresses. In: paths such as `/embed/`. */
export function withoutPages(xml: string, paths: ReadonlySet<string>): string {
  return xml.replaceAll(/<url><loc>([^<]*)<\/loc>.*?<\/url>/g, (entry, address: string) =>
    paths.has(new URL(address).pathname) ? '' : entry,
  );
}

/** It stands after what writes pages and sitemaps, and puts the path of the site before them. In: that path. */
export const unlisted = (base: string): AstroIntegration => ({
  name: 'unlisted',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const folder = fileURLToPath(dir);
      const pages = (await filesBelow(folder)).filter((file) => file.endsWith('index.html'));
      const paths = new Set<string>();
      for (const page of pages)
        if (isUnlisted(await readFile(join(folder, page), 'utf8')))
          paths.add(`${base}${page.replace(/index\.html$/, '')}`);
      for (const name of (await readdir(folder)).filter((file) => SITEMAP.test(file))) {
        const xml = await readFile(join(folder, name), 'utf8');
        await writeFile(join(folder, name), withoutPages(xml, paths));
      }
    },
  },
});
