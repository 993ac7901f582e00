/** The minutes that chapters take, counted in their finished pages and written wherever a page gives them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { codeLinesIn, minutesFor, wordsIn } from '../text/reading-time.ts';
import { filesBelow } from './digests.ts';
import { mainOf } from './main-part.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

const isElement = (node: Node): node is Element => ElementType.isTag(node);

/** Frames, controls and drawings. */
const NOT_READ = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'nav',
  'footer',
  'option',
  'button',
]);

/** An instrument is used, not read: it takes as long as the reader likes. A closed disclosure waits for who wants it. */
function isRead(node: Node): boolean {
  if (!isElement(node)) return true;
  const { name, attribs, parent } = node;
  const isClosed =
    parent !== null && 'name' in parent && parent.name === 'details' && !('open' in parent.attribs);
  const classes = (attribs.class ?? '').split(' ');
  return (
    !NOT_READ.has(name) &&
    !(isClosed && name !== 'summary') &&
    !classes.includes('instrument') &&
    !classes.includes('sr-only')
  );
}

/** Minutes for a built page. In: its HTML. Errors: a page without a main part. */
export function minutesOf(html: string): number {
  const main = mainOf(html);
  if (main === undefined) throw new Error('the page has no main part');
  const read = { words: 0, lines: 0 };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (isElement(node) && node.name === 'pre') read.lines += codeLinesIn(DomUtils.textContent(node));
      else if (node.type === ElementType.Text) read.words += wordsIn(node.data);
      else if ('children' in node && isRead(node)) walk(node.children);
    }
  };
  walk(parseDocument(main).children);
  return minutesFor(read.words, read.lines);
}

const PLACE = /(<span\b[^>]*\bdata-minutes=")([^"]*)("[^>]*>)[^<]*(?=<\/span>)/g;

/** A page with the sum of the minutes at each place that asks. Errors: a chapter without a page. */
export const withMinutes = (html: string, minutes: ReadonlyMap<string, number>): string =>
  html.replaceAll(PLACE, (_, before: string, slugs: string, after: string) => {
    const sum = slugs.split(' ').reduce((total, slug) => {
      const own = minutes.get(slug);
      if (own === undefined) throw new Error(`no page tells how many minutes ${slug} takes`);
      return total + own;
    }, 0);
    return `${before}${slugs}${after}${sum}`;
  });

/** In: the page of each chapter by its slug, as an address below the site. It stands before what copies pages. */
export const readingMinutes = (chapters: ReadonlyMap<string, string>): AstroIntegration => ({
  name: 'reading-minutes',
  hooks: {
    async 'astro:build:done'({ dir, logger }) {
      const folder = fileURLToPath(dir);
      const minutes = new Map(
        await Promise.all(
          [...chapters].map(async ([slug, path]) => {
            const html = await readFile(join(folder, path, 'index.html'), 'utf8');
            return [slug, minutesOf(html)] as const;
          }),
        ),
      );
      const pages = (await filesBelow(folder)).filter((file) => file.endsWith('.html'));
      await Promise.all(
        pages.map(async (file) => {
          const html = await readFile(join(folder, file), 'utf8');
          const filled = withMinutes(html, minutes);
          if (filled !== html) await writeFile(join(folder, file), filled);
        }),
      );
      logger.info(
        `${minutes.size} chapters, ${[...minutes.values()].reduce((sum, one) => sum + one, 0)} minutes`,
      );
    },
  },
});
