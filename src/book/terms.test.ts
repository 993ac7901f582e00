import { describe, expect, test } from 'vitest';
import { CHAPTERS } from './chapters.ts';
import { GLOSSARY } from './glossary.ts';
import { firstUses } from './term-uses.ts';
import { anchorOf, nameAnchorOf, TERMS } from './terms.ts';

describe('the glossary', () => {
  test('defines each term once', () => {
    const said = TERMS.flatMap(({ term, forms = [] }) => [term, ...forms].map((word) => word.toLowerCase()));
    expect(said.filter((word, index) => said.indexOf(word) !== index)).toEqual([]);
  });

  test('has an address of its own for each entry', () => {
    const anchors = [
      ...TERMS.map(({ term }) => anchorOf(term)),
      ...GLOSSARY.map(({ term }) => nameAnchorOf(term)),
    ];
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
    expect(anchors.every((anchor) => /^[a-z][a-z0-9-]*$/.test(anchor))).toBe(true);
  });

  test('sends the reader to a chapter that explains the term, and every definition is a sentence', () => {
    const slugs = new Set<string>(CHAPTERS.map(({ slug }) => slug));
    for (const { meaning, home } of TERMS) {
      expect(slugs.has(home)).toBe(true);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('finds each form of a term in a sentence', () => {
    for (const { term, forms = [], quiet } of TERMS) {
      for (const word of [term, ...forms]) {
        const found = firstUses(`One ${word}.`, new Set()).map(({ anchor }) => anchor);
        expect(found).toEqual(quiet ? [] : [anchorOf(term)]);
      }
    }
  });
});
