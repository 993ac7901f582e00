/** Search finds identifiers as well as words: the page that says what a name is comes among the first. */
import { expect } from '@playwright/test';
import { playgroundPath } from '../src/components/site/paths.ts';
import { CRITERION_CODES } from '../src/contracts/closeout/criterion-codes.ts';
import { ISSUE_CODES } from '../src/contracts/codes.ts';
import { RULES } from '../src/contracts/enforcement/rules.ts';
import { DECISIONS } from '../src/contracts/enforcement/vocabulary.ts';
import { GATES } from '../src/contracts/lifecycle/gates.ts';
import { CONTRACTS } from '../src/contracts/registry.ts';
import { test } from './shared-page.ts';

const MOST = 3;

/** A search, and the pages of which one must be among the first results. */
const WANTED: readonly (readonly [string, readonly string[]])[] = [
  ...Object.values(RULES).map(({ id }) => [id, ['/reference/decisions-and-severities/']] as const),
  // The others are everyday words.
  ...DECISIONS.filter((word) => word.includes('_')).map(
    (word) => [word, ['/reference/decisions-and-severities/']] as const,
  ),
  ...ISSUE_CODES.map((code) => [code, [`/errors/${code}/`]] as const),
  ...GATES.map(({ id, slug }) => [id, [`/lifecycle/${slug}/`]] as const),
  ...Object.keys(CRITERION_CODES).map(
    (code) => [code, ['/closeout/release-criteria/', '/closeout/retention-health/']] as const,
  ),
  ...CONTRACTS.map(({ id, page }) => [id, [playgroundPath(id), page.replace(/#.*/, '')]] as const),
  ['evidence bundle', ['/reference/evidence/', '/book/policy-and-evidence/', '/evidence/']],
  ['policy language', ['/book/policy-language-reference/', '/reference/policy-language/']],
];

test('each rule, decision, error code, gate, criterion code and contract is found where it is explained', async ({
  page,
}) => {
  await page.goto('/');
  const found = await page.evaluate(
    async ({ queries, most }) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = await import(address);
      const all: string[][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const first = await Promise.all(
          results.slice(0, most).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
        );
        all.push(first.map(({ url }: { url: string }) => url));
      }
      return all;
    },
    { queries: WANTED.map(([query]) => query), most: MOST },
  );
  const missed = WANTED.flatMap(([query, pages], index) =>
    pages.some((one) => found[index]?.includes(one))
      ? []
      : [`${query}: ${found[index]?.join(' ') || 'nothing'}`],
  );
  expect(missed).toEqual([]);
});

test('the search box takes an identifier and leads to its page', { tag: ['@phone'] }, async ({ page }) => {
  await page.goto('/paths/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('textbox').fill('record-mismatch');
  await page.locator('dialog a[href*="/errors/record-mismatch/"]').first().click();
  await expect(page).toHaveURL(/\/errors\/record-mismatch\//);
});
