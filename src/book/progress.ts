/**
 * What a reader has done, as data: shape, reading, joining. Pure, and small enough for every page: zod's mini form. Ids
 * that this edition does not know are kept as they are; another edition may know them.
 */
import * as z from 'zod/mini';
import { CHAPTERS, type Chapter, type ChapterSlug } from './chapters.ts';

const PROGRESS_VERSION = 1;
/** Of a stored or imported text. The whole book done takes a tenth of it. */
const MOST_TEXT = 200_000;

const Id = z.string().check(z.regex(/^[\w.-]{1,80}$/));
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const Answer = z.object({
  /** Which option, from 0. */
  chose: z.int().check(z.nonnegative(), z.maximum(20)),
  right: z.boolean(),
  day: Day,
});
const Guess = z.object({
  /** What the reader expected: an outcome word. */
  guess: z.string().check(z.maxLength(40)),
  right: z.boolean(),
  day: Day,
});

const Stored = z.object({
  v: z.literal(PROGRESS_VERSION),
  /** The reader path that is followed. */
  path: z.optional(Id),
  /** Chapters, by slug, with the day on which they were read. */
  read: z.record(Id, Day),
  answers: z.record(Id, Answer),
  predictions: z.record(Id, Guess),
  /** Labs, by id, with the day on which their check agreed. */
  labs: z.record(Id, Day),
});

export type Progress = z.infer<typeof Stored>;

export const NO_PROGRESS: Progress = {
  v: PROGRESS_VERSION,
  read: {},
  answers: {},
  predictions: {},
  labs: {},
};

export type ReadProgress =
  | { readonly ok: true; readonly progress: Progress }
  /** `newer`: written by a later edition; nothing is wrong with it, and nothing of it may be overwritten. */
  | { readonly ok: false; readonly why: 'too-long' | 'no-json' | 'newer' | 'other-shape' };

/** Reads a text from the browser's storage or from a file. Never throws. */
export function parseProgress(text: string): ReadProgress {
  if (text.length > MOST_TEXT) return { ok: false, why: 'too-long' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'no-json' };
  }
  const read = z.safeParse(Stored, value);
  if (read.success) return { ok: true, progress: read.data };
  const version = z.safeParse(z.object({ v: z.number() }), value);
  return { ok: false, why: version.success && version.data.v > PROGRESS_VERSION ? 'newer' : 'other-shape' };
}

interface Dated {
  readonly right: boolean;
  readonly day: string;
}

/** The better of two: right before wrong, then the later one. */
const better = <T extends Dated>(a: T, b: T): T =>
  a.right === b.right ? (a.day >= b.day ? a : b) : a.right ? a : b;
const earlier = (a: string, b: string): string => (a <= b ? a : b);

function joined<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  pick: (a: T, b: T) => T,
): Record<string, T> {
  const both = { ...a };
  for (const [id, value] of Object.entries(b)) {
    const own = both[id];
    both[id] = own === undefined ? value : pick(own, value);
  }
  return both;
}

/** Two sets of progress as one: nothing of either is lost. The path is that of the first, when it follows one. */
export function joinProgress(a: Progress, b: Progress): Progress {
  const path = a.path ?? b.path;
  return {
    v: PROGRESS_VERSION,
    ...(path === undefined ? {} : { path }),
    read: joined(a.read, b.read, earlier),
    answers: joined(a.answers, b.answers, better),
    predictions: joined(a.predictions, b.predictions, better),
    labs: joined(a.labs, b.labs, earlier),
  };
}

/** The chapters that were read, under their names of today: a renamed chapter stays read. */
export function chaptersRead({ read }: Progress, chapters: readonly Chapter[] = CHAPTERS): Set<ChapterSlug> {
  const slugs = chapters.filter(({ slug, formerly = [] }) =>
    [slug, ...formerly].some((name) => read[name] !== undefined),
  );
  return new Set(slugs.map(({ slug }) => slug as ChapterSlug));
}
