/** The list of the site's own pages, each with its title: what a page for an address that does not exist can offer. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './digests.ts';
import { saidIn } from './said.ts';

export const ADDRESSES = 'addresses.json';

export const addressList: AstroIntegration = {
  name: 'addresses',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const folder = fileURLToPath(dir);
      const files = (await filesBelow(folder)).filter((path) => /(^|\/)index\.html$/.test(path));
      const pages = await Promise.all(
        files.map(async (path) => {
          const title = saidIn(await readFile(join(folder, path), 'utf8')).get('og:title');
          return title === undefined ? [] : [[`/${path.slice(0, -'index.html'.length)}`, title]];
        }),
      );
      await writeFile(join(folder, ADDRESSES), JSON.stringify(Object.fromEntries(pages.flat())));
    },
  },
};
