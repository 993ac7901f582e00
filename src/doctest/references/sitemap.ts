/** Addresses that a site hands to search engines: its sitemaps, and the lines of robots.txt. */
import type { Placed } from './scan.ts';

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const placed = (url: string, use: 'link' | 'asset', at: number): Placed => ({
  mark: { kind: 'ref', url, use },
  at,
});

/** Every `<loc>`: of an index it names a file, of a sitemap a page. */
export function sitemapUrls(xml: string): Placed[] {
  const use = xml.includes('<sitemapindex') ? 'asset' : 'link';
  return [...xml.matchAll(/<(?:image:)?loc>\s*([^<]*?)\s*<\//g)].map((match) =>
    placed(unescaped(match[1] ?? ''), match[0].startsWith('<image') ? 'asset' : use, match.index),
  );
}

/** The `Sitemap:` lines. */
export function robotsUrls(text: string): Placed[] {
  return [...text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)].map((match) =>
    placed(match[1] ?? '', 'asset', match.index),
  );
}
