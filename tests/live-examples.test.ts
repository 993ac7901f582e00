/** Every example of JSON or YAML on a page of the built site can be tried there, or is listed here with the reason why not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ERROR_SAMPLES } from '../src/contracts/catalogue.ts';
import { ISSUE_CODES } from '../src/contracts/codes.ts';
import { builtPages } from './built-pages.ts';

const DIST = new URL('../dist', import.meta.url).pathname;

/** Pages with blocks that no contract judges, by reason, and how many. */
const LEFT: Readonly<Record<string, readonly [string, number]>> = {
  '/hosting/github-pages/': ['a workflow of GitHub', 1],
  '/reference/daemon-and-ci/': ['pipelines of three makers', 6],
  '/lifecycle/': ['three lines of a result', 1],
};

/** Pages of codes that show an answer of the API or the daemon, which no reader writes. */
const answers = ISSUE_CODES.filter((code) => ['http', 'daemon'].includes(ERROR_SAMPLES[code].kind)).map(
  (code) => `/errors/${code}/`,
);

/** The blocks of a page that nothing to try follows. */
function leftOut(html: string): number {
  const [, ...blocks] = html.split(/<pre[^>]*data-language="(?:json|yaml)"/);
  return blocks.filter((block) => !/^[\s\S]*?<\/figure>(?:<\/?div[^>]*>|\s)*<p class="try-it"/.test(block))
    .length;
}

const pages = builtPages().map((page) => ({
  page,
  html: readFileSync(DIST + (page.endsWith('/') ? `${page}index.html` : page), 'utf8'),
}));

test('each example is followed by its verdict and the way to try it', () => {
  const found = pages.flatMap(({ page, html }) => {
    const count = leftOut(html);
    const expected = LEFT[page]?.[1] ?? (answers.includes(page) ? 1 : 0);
    return count === expected ? [] : [`${page}: ${count} of ${expected}`];
  });
  expect(found).toEqual([]);
});

test('there are such examples on pages of every kind', () => {
  const tried = pages
    .filter(({ html }) => html.includes('class="try-it"'))
    .map(({ page }) => page.split('/')[1]);
  for (const room of ['book', 'closeout', 'errors', 'lifecycle', 'reference']) expect(tried).toContain(room);
});
