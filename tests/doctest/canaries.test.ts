/** Small broken pages: each gives exactly its one finding. Together they hold every rule. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDocs } from '../../src/doctest/check.ts';
import type { Finding } from '../../src/doctest/finding.ts';
import type { DocsConfig } from '../../src/doctest/options.ts';
import { readPage } from '../../src/doctest/page.ts';
import { proveFences } from '../../src/doctest/prove.ts';
import { RULE_IDS } from '../../src/doctest/rules.ts';
import { ROOT, testWorld } from './world.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'docs');
const SHORT_MS = 1_500;

const pages = readdirSync(join(FIXTURES, 'canaries')).toSorted();
const sites = readdirSync(join(FIXTURES, 'sites')).filter((name) => name !== 'clean');

async function findingsOf(file: string) {
  const page = readPage(file, readFileSync(join(FIXTURES, file), 'utf8'));
  const { proofs } = await proveFences(page.fences, testWorld());
  return { page, proofs, findings: [...page.findings, ...proofs.flatMap(({ proof }) => proof.findings)] };
}

const checkSite = (name: string) => {
  const root = join(FIXTURES, 'sites', name);
  // What a book says about itself; a broken one brings its own.
  const own = join(root, 'config.json');
  const given = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as DocsConfig) : {};
  return checkDocs(
    {
      root,
      contentDir: join(root, 'content'),
      siteDir: join(root, 'site'),
      config: { exclusions: 'docs-exclusions.json', ...given },
    },
    testWorld(),
  );
};

const short = ({ rule, file, line }: { rule: string; file: string; line: number }) =>
  `${rule} ${file} ${line}`;

describe('a broken page gives exactly its one finding', () => {
  const found = new Map<string, Finding[]>();

  // All at once, as on a real site: one TypeScript program for all of them.
  beforeAll(async () => {
    const read = pages.map((name) => {
      const file = `canaries/${name}`;
      return readPage(file, readFileSync(join(FIXTURES, file), 'utf8'));
    });
    const isEndless = ({ file }: { file: string }) => file.includes('endless');
    const fences = read.flatMap((page) => page.fences);
    const proven = [
      ...(await proveFences(fences.filter(isEndless), testWorld(SHORT_MS))).proofs,
      ...(
        await proveFences(
          fences.filter((fence) => !isEndless(fence)),
          testWorld(),
        )
      ).proofs,
    ];
    const all = [
      ...read.flatMap(({ findings }) => findings),
      ...proven.flatMap(({ proof }) => proof.findings),
    ];
    for (const finding of all) found.set(finding.file, [...(found.get(finding.file) ?? []), finding]);
  });

  test.each(pages)('%s', (name) => {
    const file = `canaries/${name}`;
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const [, rule, line] = /^finding: ([a-z-]+):(\d+)$/m.exec(text) ?? [];
    const findings = found.get(file) ?? [];
    expect(findings.map(short)).toEqual([`${rule} ${file} ${line}`]);
    const [finding] = findings;
    expect(finding?.fix).not.toBe('');
    expect(finding?.column).toBeGreaterThan(0);
  });
});

describe('a broken site gives exactly its one finding', () => {
  test.each(sites)('%s', async (name) => {
    const expected = readFileSync(join(FIXTURES, 'sites', name, 'finding.txt'), 'utf8').trim();
    const { findings } = await checkSite(name);
    expect(findings.map(short)).toEqual([expected]);
  });
});

describe('the rules', () => {
  test('there are at least 60 canaries', () => {
    expect(pages.length + sites.length).toBeGreaterThanOrEqual(60);
  });

  test('every rule has a canary named after it, and no canary is named after nothing', () => {
    const named = [...pages, ...sites].map((name) => name.replace(/\.mdx?$/, '').replace(/--.*$/, ''));
    expect([...new Set(named)].toSorted()).toEqual(RULE_IDS.toSorted());
  });
});

describe('what is true gives no finding', () => {
  test('a page of all kinds is proven', async () => {
    const { findings, proofs, page } = await findingsOf('clean/all-kinds.mdx');
    expect(findings).toEqual([]);
    expect(proofs).toHaveLength(page.fences.length);
    const counts = Object.groupBy(proofs, ({ proof }) => proof.result);
    expect(counts.declared).toHaveLength(1);
    expect(counts.proven).toHaveLength(page.fences.length - 1);
  });

  test('a site with links of every good kind', async () => {
    const { findings, references } = await checkSite('clean');
    expect(findings).toEqual([]);
    expect(references?.external).toEqual(['https://example.invalid/x']);
  });
});
