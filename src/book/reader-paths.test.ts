/** Ways through the book: the paths, their exercises, and the compass. That each address exists is held by the check of the built site. */
import { expect, test } from 'vitest';
import { CHAPTERS, chapterAt, chapterPath } from './chapters.ts';
import { COMPASS, cellTarget } from './compass.ts';
import { EXERCISES } from './exercises.ts';
import { findPath, READER_PATHS, stopAt, stopsOf } from './reader-paths.ts';
import { bookStructure } from './structure.ts';

const ids = CHAPTERS.map(({ slug }) => slug);
const short = READER_PATHS.filter(({ chapters }) => chapters.length < CHAPTERS.length);

test('there are eight paths; none visits a chapter twice, and one is the whole book', () => {
  expect(new Set(READER_PATHS.map(({ id }) => id)).size).toBe(8);
  for (const { chapters } of READER_PATHS) expect(new Set(chapters).size).toBe(chapters.length);
  expect(READER_PATHS.filter((path) => !short.includes(path)).map(({ chapters }) => chapters)).toEqual([ids]);
});

test('each chapter lies on a path for somebody in particular, and each such path ends with the conclusion', () => {
  const reached = new Set(short.flatMap(({ chapters }) => chapters));
  expect(ids.filter((slug) => !reached.has(slug))).toEqual([]);
  for (const { chapters } of short) expect(chapters.at(-1)).toBe('conclusion');
});

test('each such path has an exercise of its own, before its last chapter', () => {
  expect(short.map(({ exercise }) => exercise).toSorted()).toEqual(Object.keys(EXERCISES).toSorted());
  for (const path of short) {
    const stops = stopsOf(path);
    expect(stops).toHaveLength(path.chapters.length + 1);
    expect(stops.at(-2)?.chapter).toBeUndefined();
    expect(stops.at(-1)?.chapter).toBe('conclusion');
  }
});

test('whoever goes on from stop to stop comes to each of them once, also where two are on one page', () => {
  for (const path of READER_PATHS) {
    const stops = stopsOf(path);
    for (const [index, { to }] of stops.entries()) {
      const { pathname, hash } = new URL(to, 'https://book.example');
      expect(stopAt(stops, pathname, hash), to).toBe(index);
    }
  }
  const [release] = READER_PATHS.filter(({ id }) => id === 'platform-owner').map(stopsOf);
  expect(release && stopAt(release, '/book/operations-and-integrations/', '#another-heading')).toBe(3);
  expect(release && stopAt(release, '/book/editions/')).toBe(-1);
});

test('a path of another edition is none', () => {
  expect(findPath('auditor')?.persona).toBe('Auditor or compliance lead');
  expect(findPath('pilot')).toBeUndefined();
  expect(findPath(undefined)).toBeUndefined();
});

test('the compass has twelve cells with names and targets of their own', () => {
  const cells = COMPASS.flatMap(({ cells: own }) => own);
  expect(cells).toHaveLength(12);
  expect(new Set(cells.map(({ label }) => label)).size).toBe(12);
  expect(new Set(cells.map((cell) => cellTarget(cell))).size).toBe(12);
});

test('a chapter is found by its address, with its number', () => {
  for (const [index, slug] of ids.entries()) {
    expect(chapterAt(chapterPath(slug))).toMatchObject({ number: index + 1, chapter: { slug } });
    expect(chapterAt(`book/${slug}`)?.number).toBe(index + 1);
  }
  expect(chapterAt('/book/')).toBeUndefined();
  expect(chapterAt('/decide/')).toBeUndefined();
});

test('the check of the built site is told of every stop', () => {
  const { paths, once } = bookStructure();
  expect(paths).toHaveLength(READER_PATHS.length);
  const stops = paths.flatMap(({ stops: own }) => own);
  for (const { to } of Object.values(EXERCISES)) expect(stops).toContain(to);
  expect(once.find(({ name }) => name === 'Field Compass')?.pages).toBe('every');
});
