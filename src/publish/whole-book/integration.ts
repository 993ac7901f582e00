/** The whole book as one page for printing, put together from the finished chapters. For paper, not for search engines. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chapterPart } from './chapter.ts';

export interface WholeBookOptions {
  readonly title: string;
  readonly summary: string;
  readonly chapters: readonly { readonly path: string; readonly slug: string; readonly title: string }[];
}

const FOLDER = 'print';

/** The page's own rules. What publishes the site makes a sheet of them. */
const RULES = readFileSync(new URL('./page.css', import.meta.url), 'utf8').replace(/^\/\*.*\*\/\s*/, '');

/** Style sheets, and the icon: without one a browser asks for a file that a host may not have. */
const SHARED = /<link rel="(?:stylesheet|(?:shortcut )?icon)"[^>]*>/g;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** In: the texts of the chapters, in order. Out: the page. Every style sheet and icon of a chapter is one of the page, once. */
export function wholeBook(
  pages: readonly string[],
  { title, summary, chapters }: WholeBookOptions,
  base = '',
): string {
  const anchors = new Map(chapters.map(({ path, slug }) => [path, slug]));
  const links = [...new Set(pages.flatMap((html) => html.match(SHARED) ?? []))];
  const parts = chapters.map(
    ({ slug }, index) =>
      `<article id="${slug}">${chapterPart(pages[index] ?? '', slug, { base, anchors })}</article>`,
  );
  const list = chapters.map(({ slug, title: name }) => `<li><a href="#${slug}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="en" dir="ltr" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}: the whole book</title>
<meta name="description" content="All chapters of ${escaped(title)} on one page, for printing.">
${links.join('\n')}
<style>
${RULES}</style>
</head>
<body class="whole-book">
<main>
<header class="cover">
<h1>${escaped(title)}</h1>
<p>${escaped(summary)}</p>
<p class="print:hidden">This is the whole book on one page, for printing. <a href="${base}/">Back to the site.</a></p>
<ol>${list.join('')}</ol>
</header>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

export const wholeBookPage = (options: WholeBookOptions & { readonly base: string }): AstroIntegration => ({
  name: 'whole-book',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const folder = fileURLToPath(dir);
      const pages = await Promise.all(
        options.chapters.map(({ path }) => readFile(join(folder, path, 'index.html'), 'utf8')),
      );
      await mkdir(join(folder, FOLDER), { recursive: true });
      await writeFile(
        join(folder, FOLDER, 'index.html'),
        wholeBook(pages, options, options.base.replace(/\/$/, '')),
      );
    },
  },
});
