/** The book's own lists, and that a changed word of a contract is found on every page that uses it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { checkFacts } from '../doctest/facts/pass.ts';
import { readPage } from '../doctest/page.ts';
import { FOREIGN_MARK, GLOSSARY, GLOSSARY_FILE } from './glossary.ts';
import { goNames } from './go-names.ts';
import { SOURCES } from './sources.ts';
import { contractNames } from './vocabulary.ts';

const CONTENT = 'src/content/docs';

const pages = readdirSync(CONTENT, { recursive: true })
  .map(String)
  .filter((name) => /\.mdx?$/.test(name))
  .map((name) => readPage(name, readFileSync(join(CONTENT, name), 'utf8')));

const factsOf = (contracts: readonly string[]) => ({
  contracts,
  glossary: [...GLOSSARY.map(({ term }) => term), ...goNames()],
  foreignMark: FOREIGN_MARK,
  glossaryFile: GLOSSARY_FILE,
});

/** What is found when the contracts no longer know a word. Flags are the command line's: its own test asks them. */
function without(word: string) {
  const facts = factsOf(contractNames().filter((name) => name !== word));
  return pages.flatMap((page) => checkFacts(page, facts, '.')).filter(({ found }) => !found?.startsWith('-'));
}

describe('names', () => {
  test('the contracts give the words that pages use', () => {
    expect(contractNames()).toEqual(
      expect.arrayContaining([
        'scheduled',
        'requires_private_service',
        'payload.summary.automation_status',
        'automation_status',
        'saas_operating_automation.pair',
        'empty-list',
        'billing_monitoring',
      ]),
    );
  });

  test('every page of the book uses known names only', () => {
    expect(without('')).toEqual([]);
  });

  test('when a status word goes, each page and line that still uses it is named', () => {
    const lines = (word: string) =>
      pages.flatMap(({ file, text }) =>
        text
          .split('\n')
          .flatMap((line, index) => (line.includes(`\`${word}\``) ? [`${file}:${index + 1}`] : [])),
      );
    for (const word of ['ready', 'degraded', 'blocked', 'requires_private_service']) {
      const found = without(word);
      expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(lines(word));
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ rule, found: name }) => rule === 'unknown-name' && name === word)).toBe(true);
    }
  });

  test('a renamed status is offered in place of the old one', () => {
    const page = readPage('a.md', 'It says `ready`.\n\nLater it says `scheduled`.\n');
    const renamed = [...contractNames().filter((name) => !/^scheduled?$/.test(name)), 'rescheduled'];
    expect(checkFacts(page, factsOf(renamed), '.')).toMatchObject([
      {
        rule: 'unknown-name',
        file: 'a.md',
        line: 3,
        column: 16,
        found: 'scheduled',
        expected: 'rescheduled',
      },
    ]);
  });

  test('what the Go package exports may be said, and nothing that it keeps to itself', () => {
    const names = goNames();
    expect(names).toEqual(expect.arrayContaining(['Decode', 'Evaluate', 'Strict', 'RuntimeRequest']));
    expect(names.every((name) => /^[A-Z]/.test(name))).toBe(true);
    expect(names).not.toContain('TestVectors');
  });

  test('no glossary entry repeats a contract or stands twice', () => {
    const terms = GLOSSARY.map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
    const names = new Set(contractNames());
    expect(terms.filter((term) => names.has(term))).toEqual([]);
  });
});

describe('sources', () => {
  test('each next step of the contracts has its row, and nothing else has', () => {
    const steps = SOURCES.find(({ expected }) => expected !== undefined);
    const wanted = new Set(OPERATIONS.map(({ response }) => response.nextStep));
    expect(new Set(steps?.parts.map(({ part }) => part))).toEqual(wanted);
  });

  test('no part stands twice in a source', () => {
    for (const { parts } of SOURCES) expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
  });
});
