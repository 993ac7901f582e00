/** The labs, read once for all pages of a build, and the chapter that each belongs to. */
import { existsSync } from 'node:fs';
import { CHAPTERS, chapterPath } from '../../book/chapters.ts';
import { readLabs } from '../../book/lab-folders.ts';

export const LABS = readLabs(process.cwd());

/** Title and address of a chapter; undefined while its page is not written. */
export function chapterOf(slug: string): { readonly title: string; readonly path: string } | undefined {
  const chapter = CHAPTERS.find((one) => one.slug === slug);
  if (chapter === undefined || !existsSync(`src/content/docs/book/${slug}.mdx`)) return undefined;
  return { title: chapter.title, path: chapterPath(chapter.slug) };
}
