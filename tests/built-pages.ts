/** The pages of the built site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const DIST = new URL('../dist/', import.meta.url).pathname;

/** Addresses of every page in dist/, such as `/errors/empty-list/`, sorted. Throws when there is no build. */
export function builtPages(): string[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => `/${join(file)}`);
  if (pages.length === 0) throw new Error('dist/ holds no page. Build the site first: npm run build');
  return pages.map((page) => page.replace(/index\.html$/, '')).sort();
}

/** Pages made from the registry, one like the other: checked in one theme. The rest people wrote: both themes. */
export function isGenerated(page: string): boolean {
  return /^\/(?:errors\/.+|docs-as-tests\/(?!on-another-site).+|playground\/.+|reference\/(?!saas-|upstream-).+)\/$/.test(
    page,
  );
}
