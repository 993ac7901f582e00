import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Report } from '../check.ts';
import { REPORT_SCHEMA, reportJsonSchema } from '../report-schema.ts';
import { docsOf } from '../rules.ts';
import { githubText } from './github.ts';
import { formatReport } from './index.ts';
import { junitText } from './junit.ts';

const RULE = 'stale-output';
const report: Report = {
  findings: [
    {
      rule: RULE,
      file: 'a,b:c.md',
      line: 3,
      column: 2,
      message: '100% <b> & "x"\nsecond \u001b[1m line',
      found: 'one',
      expected: 'two',
      fix: 'Run it.',
      docs: docsOf(RULE),
    },
    {
      rule: 'broken-link',
      file: 'z.md',
      line: 9,
      column: 1,
      message: 'm',
      fix: 'f',
      docs: docsOf('broken-link'),
    },
  ],
  pages: 2,
  fences: [
    { file: 'a,b:c.md', line: 2, endLine: 5, kind: 'transcript', result: 'failed' },
    { file: 'a,b:c.md', line: 7, endLine: 9, kind: 'go', result: 'not run' },
    { file: 'z.md', line: 1, endLine: 3, kind: 'http', result: 'proven' },
  ],
  ledger: { http: { proven: 1, failed: 0, declared: 0, 'not run': 0 } },
  references: { pages: 1, internal: 4, external: [], fetched: false },
  spawned: ['check'],
  diffs: [],
};

/** Elements with their attributes; fails on tags that are not closed in order. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        found.push({ name, attributes });
      },
      onclosetag: (name, implied) => {
        expect(open.pop()).toBe(name);
        if (implied) expect(xml).toMatch(new RegExp(`<${name}[^>]*/>`));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return found;
}

describe('--format github', () => {
  test('escapes what GitHub reads as marks, one line a finding', () => {
    const lines = githubText(report).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.md,line=3,col=2,title=stale-output%3A /);
    expect(lines[0]).toContain('::100%25 <b> & "x"%0Asecond');
    expect(lines[0]).toContain('%0Afound: one%0Aexpected: two%0Afix: Run it.');
  });

  test('says nothing when nothing was found', () => {
    expect(githubText({ ...report, findings: [] })).toBe('');
  });
});

describe('--format junit', () => {
  const xml = junitText(report);

  test('has a case for each fence and one for each finding outside of fences', () => {
    const found = elements(xml);
    const cases = found.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name);
    expect(cases).toEqual(['line 2: transcript', 'line 7: go', 'line 1: http', 'line 9: broken-link']);
    expect(found.filter(({ name }) => name === 'failure')).toHaveLength(2);
    expect(found.filter(({ name }) => name === 'skipped')).toHaveLength(1);
    const suites = found.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites).toMatchObject([
      { tests: '2', failures: '1', skipped: '1' },
      { tests: '2', failures: '1', skipped: '0' },
    ]);
  });

  test('is well-formed for a strict XML parser, whatever stands in a finding', () => {
    // An XML document, not HTML: what is not well-formed throws.
    const parsed = (text: string) => new JSDOM(text, { contentType: 'application/xml' }).window.document;
    expect(() => parsed('<a><b></a>')).toThrow();
    expect(() => parsed('<a>\u0001</a>')).toThrow();
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(any, any, any, (file, message, found) => {
        const [finding] = report.findings;
        if (finding === undefined) throw new TypeError('the report of this test has findings');
        const text = junitText({
          ...report,
          findings: [{ ...finding, file, message, found, expected: `]]>${found}`, fix: `<!--${message}` }],
        });
        const root = parsed(text).documentElement;
        expect(root.tagName).toBe('testsuites');
        const shape = [...root.querySelectorAll('*')].map(
          ({ tagName, parentElement }) => `${parentElement?.tagName} > ${tagName}`,
        );
        const known = [
          'testsuites > testsuite',
          'testsuite > testcase',
          'testcase > failure',
          'testcase > skipped',
        ];
        expect(shape.filter((one) => !known.includes(one))).toEqual([]);
        expect(root.querySelectorAll('failure')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('escapes marks and holds no character that XML cannot hold', () => {
    expect(xml).toContain('100% &lt;b&gt; &amp; &quot;x&quot;&#10;second \ufffd[1m line');
    expect(xml).not.toMatch(/[^\n\x20-\u{10ffff}]/u);
  });
});

describe('--format json', () => {
  test('keeps its schema', () => {
    const value: unknown = JSON.parse(formatReport('json', report, () => undefined));
    expect(REPORT_SCHEMA.parse(value)).toEqual(report);
    expect(REPORT_SCHEMA.safeParse({ ...report, extra: 1 }).success).toBe(false);
  });

  test('has it as JSON Schema too', () => {
    expect(reportJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
