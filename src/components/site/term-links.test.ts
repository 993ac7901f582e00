import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { linkedTerms } from './term-links.ts';

const chapter = new URL('file:///site/src/content/docs/book/a-chapter.mdx');
const html = (page: string, fileURL = chapter): string =>
  markdownToHtml(page, { mdastPlugins: [linkedTerms], fileURL }).html;
const anchors = (page: string): string[] =>
  [...html(page).matchAll(/href="\/guides\/glossary\/#([^"]+)"/g)].map(([, anchor = '']) => anchor);

describe('the first use of a term', () => {
  test('links to the glossary, in the words of the sentence and with its meaning', () => {
    const made = html('Two **policy packs** and a Manifest.');
    expect(made).toContain('<strong><a href="/guides/glossary/#policy-pack" title="A policy with an id');
    expect(made).toMatch(/class="term">policy packs<\/a>/);
    expect(made).toMatch(/class="term">Manifest<\/a>\./);
  });

  test('is linked once, across paragraphs, the longest term first', () => {
    expect(
      anchors('An evidence bundle.\n\n- Another evidence bundle, its manifest.\n\nThe manifest.'),
    ).toEqual(['evidence-bundle', 'manifest']);
  });

  test('is left alone where a writer linked it, in headings, tables, code and inside other words', () => {
    expect(anchors('A digest. Later a [digest](/guides/glossary/#digest).')).toEqual(['digest']);
    expect(
      anchors('## The digest\n\n[the digest](/x/) `digest` digested\n\n| digest |\n| --- |\n| digest |'),
    ).toEqual([]);
  });

  test('is not linked for words that every page uses', () => {
    expect(anchors('The agent asks for a decision on an action.')).toEqual([]);
  });

  test('stays text outside the chapters', () => {
    expect(html('A digest.', new URL('file:///site/src/content/docs/reference/a.mdx')).trim()).toBe(
      '<p>A digest.</p>',
    );
  });

  test('is linked in MDX, between components too', async () => {
    const page = '<Box>\n\nA digest.\n\n</Box>\n\nA digest.\n';
    const { code } = mdxToJs(page, { mdastPlugins: [linkedTerms], fileURL: chapter });
    expect(code.match(/\/guides\/glossary\/#digest/g)).toHaveLength(1);
  });
});
