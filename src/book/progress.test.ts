/** Progress as data: what is read, what is refused and kept, and that joining loses nothing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAPTERS, type Chapter } from './chapters.ts';
import { chaptersRead, joinProgress, NO_PROGRESS, type Progress, parseProgress } from './progress.ts';

const text = (value: unknown): string => JSON.stringify(value);
const some: Progress = {
  v: 1,
  path: 'auditor',
  read: { architecture: '2026-11-02', 'a-chapter-of-tomorrow': '2026-11-03' },
  answers: { 'q.one': { chose: 2, right: false, day: '2026-11-02' } },
  predictions: { env: { guess: 'allow', right: false, day: '2026-11-02' } },
  labs: { 'fix-a-request': '2026-11-04' },
};

describe('reading', () => {
  test('what was written is read, with ids that nobody here knows', () => {
    expect(parseProgress(text(some))).toEqual({ ok: true, progress: some });
    expect(parseProgress(text(NO_PROGRESS))).toEqual({ ok: true, progress: NO_PROGRESS });
  });

  test.each([
    ['no-json', '{"v": 1,'],
    ['other-shape', 'null'],
    ['other-shape', '[]'],
    ['other-shape', text({ ...some, v: 0 })],
    ['other-shape', text({ ...some, read: { architecture: 'yesterday' } })],
    ['other-shape', text({ ...some, labs: { '<b>': '2026-11-04' } })],
    ['other-shape', text({ ...some, answers: { q: { chose: -1, right: true, day: '2026-11-04' } } })],
    ['newer', text({ v: 2, chapters: [] })],
    ['too-long', ' '.repeat(200_001)],
  ])('%s is said of %.40s', (why, input) => {
    expect(parseProgress(input)).toEqual({ ok: false, why });
  });

  test('a name of the prototype is no entry and changes nothing', () => {
    const read = parseProgress(
      '{"v":1,"read":{"__proto__":"2026-11-02"},"answers":{},"predictions":{},"labs":{}}',
    );
    expect(read.ok && Object.getPrototypeOf(read.progress.read)).toBe(Object.prototype);
    expect(Object.keys({})).toEqual([]);
  });
});

const id = fc.stringMatching(/^[a-z][a-z.-]{0,8}$/).filter((name) => !(name in {}));
const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-12-01');
const marked = fc.record({ right: fc.boolean(), day, chose: fc.nat(5) });
const guessed = fc.record({ right: fc.boolean(), day, guess: fc.constantFrom('allow', 'block') });
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  v: fc.constant(1 as const),
  path: id,
  read: fc.dictionary(id, day, { noNullPrototype: true }),
  answers: fc.dictionary(id, marked, { noNullPrototype: true }),
  predictions: fc.dictionary(id, guessed, { noNullPrototype: true }),
  labs: fc.dictionary(id, day, { noNullPrototype: true }),
});

describe('joining', () => {
  test('keeps every id of both, no right answer is lost, and the result can be read again', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const both = joinProgress(a, b);
        for (const part of ['read', 'answers', 'predictions', 'labs'] as const) {
          const ids = new Set([...Object.keys(a[part]), ...Object.keys(b[part])]);
          expect(new Set(Object.keys(both[part]))).toEqual(ids);
        }
        for (const one of [a, b])
          for (const [key, { right }] of Object.entries(one.answers))
            if (right) expect(both.answers[key]?.right).toBe(true);
        expect(both.path).toBe(a.path);
        expect(parseProgress(text(both))).toEqual({ ok: true, progress: both });
        expect(joinProgress(both, both)).toEqual(both);
      }),
    );
  });
});

describe('chapters', () => {
  test('only chapters of the list count', () => {
    expect([...chaptersRead(some)]).toEqual(['architecture']);
  });

  test('a chapter that got a new slug stays read, and the old entry stays stored', () => {
    const [first] = CHAPTERS;
    const renamed: Chapter[] = [
      { ...first, slug: 'a-better-name', formerly: [first.slug, 'its-first-name'] },
    ];
    for (const old of [first.slug, 'its-first-name']) {
      const before: Progress = { ...NO_PROGRESS, read: { [old]: '2026-11-02' } };
      expect([...chaptersRead(before, renamed)]).toEqual(['a-better-name']);
    }
    expect([...chaptersRead(NO_PROGRESS, renamed)]).toEqual([]);
  });

  test('no chapter takes a slug that another has or had', () => {
    const chapters: readonly Chapter[] = CHAPTERS;
    const all = chapters.flatMap(({ slug, formerly = [] }) => [slug, ...formerly]);
    expect(new Set(all).size).toBe(all.length);
  });
});
