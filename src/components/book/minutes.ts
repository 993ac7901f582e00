/** How long chapters take, read from their own text when the page is built. */
import { getCollection } from 'astro:content';
import { chapterAt } from '../../book/chapters.ts';
import type { ReaderPath } from '../../book/reader-paths.ts';
import { readingMinutes } from '../../text/reading-time.ts';

/** Minutes by slug; a chapter without a page has none. */
export async function chapterMinutes(): Promise<ReadonlyMap<string, number>> {
  const entries = await getCollection('docs');
  return new Map(
    entries.flatMap(({ id, body }) => {
      const found = chapterAt(id);
      return found === undefined ? [] : [[found.chapter.slug, readingMinutes(body ?? '')] as const];
    }),
  );
}

/** The minutes of a path's chapters together; its exercise takes as long as the reader likes. */
export const pathMinutes = ({ chapters }: ReaderPath, minutes: ReadonlyMap<string, number>): number =>
  chapters.reduce((sum, slug) => sum + (minutes.get(slug) ?? 0), 0);
