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

/** Where people write pages. What stands nowhere below it was made from the registry or another list. */
const WRITTEN = new URL('../src/content/docs/', import.meta.url).pathname;
const written = new Set(
  readdirSync(WRITTEN, { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${file.replaceAll('\\', '/').replace(/(?:^|\/)index\.mdx?$|\.mdx?$/, '')}/`,
  ),
);

/** Pages made from lists, several one like the other: checked in one theme. What people wrote: both themes. */
export function isGenerated(page: string): boolean {
  return page.split('/').length > 3 && !written.has(page);
}
